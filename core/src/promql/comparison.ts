import { SMALLEST_SHARE } from '../baseline/shares.js';
import { METRICS } from '../metrics/families.js';
import { LABEL } from '../metrics/labels.js';
import { EMPTY_BIN_COUNT } from '../stats/psi.js';
import { known } from './known.js';
import {
  BY_FEATURE,
  BY_MODEL,
  matchLabels,
  ON_BIN,
  ON_FEATURE,
  ON_FEATURE_MANY,
  ON_MODEL_MANY,
} from './syntax.js';

/** A sample and what it is compared with, as PromQL. Vectors are per bin or per feature, with the labels of either. */
export interface Comparison {
  /** c per bin. */
  readonly counts: string;
  /** n per feature. */
  readonly n: string;
  /** q per bin, above 0. */
  readonly share: string;
  /** m per feature: observations behind q. */
  readonly observations: string;
  /** B per feature. */
  readonly bins: string;
}

/**
 * Shares shrunk to the reference: `(max(c, f) + κ·q) / (n + κ)`, κ = B/2, f as in `shrinkShares`. What the reference has
 * and the window lacks comes from `or`.
 */
export function shrunkShareExpr({ counts, n, share, bins }: Omit<Comparison, 'observations'>): string {
  const weight = `0.5 * ${bins}`;
  const expected = `(${share}) * ${ON_FEATURE_MANY} ${n}`;
  const unmeasured = `((${share}) <= ${SMALLEST_SHARE}) * ${ON_FEATURE_MANY} ${n}`;
  const floor = `(${unmeasured} or ${ON_BIN} clamp_max(${expected}, ${EMPTY_BIN_COUNT}))`;
  const pulled = `(${share}) * ${ON_FEATURE_MANY} (${weight})`;
  return [
    `((${counts} > ${ON_BIN} ${floor} or ${ON_BIN} ${floor}) + ${ON_BIN} (${pulled}))`,
    `/ ${ON_FEATURE_MANY} (${n} + ${ON_FEATURE} (${weight}))`,
  ].join('\n');
}

/** Σ (p − q)·ln(p/q) of two vectors per bin. */
export function psiOfSharesExpr(p: string, q: string): string {
  return [
    `sum ${BY_FEATURE} (`,
    `  (${p} - ${ON_BIN} (${q}))`,
    `  * ${ON_BIN} ln(${p} / ${ON_BIN} (${q}))`,
    `)`,
  ].join('\n');
}

/**
 * `(1/n + 1/m)·(B−1)·(1 − 2/(9(B−1)) + z·√(2/(9(B−1))))³`; absent while the window is empty, so that nothing fires.
 * The last digit may differ from `computeCriticalPsi` as PromQL adds in another order.
 */
export function criticalPsiExpr(
  { n, observations, bins }: Omit<Comparison, 'counts' | 'share'>,
  window: string,
): string {
  const df = `((${bins}) - 1)`;
  const spread = `(2 / (9 * ${df}))`;
  return [
    `(1 / (${n} > 0) + ${ON_FEATURE} 1 / (${observations}))`,
    `* ${ON_FEATURE} ${df}`,
    `* ${ON_FEATURE} (`,
    `  sqrt(${spread}) * ${ON_MODEL_MANY} (${criticalZExpr(window)})`,
    `  + ${ON_FEATURE} (1 - ${spread})`,
    `) ^ 3`,
  ].join('\n');
}

/** z of a model's significance tests over a window. */
export function criticalZExpr(window: string): string {
  return `max ${BY_MODEL} (${known(METRICS.modelCriticalZ.name + matchLabels({ [LABEL.window]: window }))})`;
}
