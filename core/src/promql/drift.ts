import { METRICS } from '../metrics/families.js';
import { RECORDED } from '../metrics/recorded.js';
import { criticalPsiExpr, psiOfSharesExpr, shrunkShareExpr, type Comparison } from './comparison.js';
import { known, recorded } from './known.js';
import { BY_BIN, BY_FEATURE } from './syntax.js';

// The recipe of stats/psi.ts in PromQL. A test in a real Prometheus holds both against each other.

/** Bins of each feature's baseline. */
export function binsExpr(): string {
  return `max ${BY_FEATURE} (${known(METRICS.baselineBins.name)})`;
}

/** A window against the training data. */
export function againstBaseline(window: string): Comparison {
  return {
    counts: recorded(RECORDED.binIncrease, window),
    n: recorded(RECORDED.increase, window),
    share: `avg ${BY_BIN} (${known(METRICS.baselineRatio.name)})`,
    observations: `max ${BY_FEATURE} (${known(METRICS.baselineObservations.name)})`,
    bins: binsExpr(),
  };
}

/** Shares of a window shrunk to the baseline, see {@link shrunkShareExpr}. */
export function binShareExpr(window: string): string {
  return shrunkShareExpr(againstBaseline(window));
}

/** PSI = Σ (p − q)·ln(p/q). */
export function psiExpr(window: string): string {
  return psiOfSharesExpr(recorded(RECORDED.binShare, window), againstBaseline(window).share);
}

/** PSI that chance explains, see {@link criticalPsiExpr}. */
export function psiCriticalExpr(window: string): string {
  return criticalPsiExpr(againstBaseline(window), window);
}
