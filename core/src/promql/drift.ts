import { METRICS } from '../metrics/families.js';
import { RECORDED } from '../metrics/recorded.js';
import { SMALLEST_SHARE } from '../baseline/shares.js';
import { criticalPsiExpr, psiOfSharesExpr, shrunkShareExpr, type Comparison } from './comparison.js';
import { known, recorded } from './known.js';
import { BY_BIN, BY_FEATURE } from './syntax.js';

// The recipe of stats/psi.ts in PromQL. A test in a real Prometheus holds both against each other.

// Every window reads baselines again and again, each time all bins of all replicas: hence they are recorded.

/** Shares of each baseline, of which all replicas say the same. */
export function baselineShareExpr(): string {
  return `avg ${BY_BIN} (${known(METRICS.baselineRatio.name)})`;
}

/** Those of bins that the training data hardly had. */
export function baselineUnseenShareExpr(): string {
  return `${RECORDED.baselineShare} <= ${SMALLEST_SHARE}`;
}

/** Bins of each feature's baseline. */
export function baselineBinsExpr(): string {
  return `max ${BY_FEATURE} (${known(METRICS.baselineBins.name)})`;
}

/** Values behind each feature's baseline. */
export function baselineObservationsExpr(): string {
  return `max ${BY_FEATURE} (${known(METRICS.baselineObservations.name)})`;
}

/** A window against the training data. */
export function againstBaseline(window: string): Comparison {
  return {
    counts: recorded(RECORDED.binIncrease, window),
    n: recorded(RECORDED.increase, window),
    share: RECORDED.baselineShare,
    unseenShare: RECORDED.baselineUnseenShare,
    observations: RECORDED.baselineObservations,
    bins: RECORDED.baselineBins,
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
