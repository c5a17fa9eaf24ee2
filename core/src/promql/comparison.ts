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
  ON_MODEL,
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
  /** Those of q that are no larger than `SMALLEST_SHARE`. */
  readonly unseenShare: string;
  /** m per feature: observations behind q. */
  readonly observations: string;
  /** B per feature. */
  readonly bins: string;
}

/**
 * Shares shrunk to the reference: `(max(c, f) + κ·q) / (n + κ)`, κ = B/2, f as in `shrinkShares`. What the reference has
 * and the window lacks comes from `or`. To read all bins is what costs, so that max(c, f) is written with as few vectors
 * as it takes: a count that is not 0 is 1 at least, which is above ½ and thus above the f of every bin that training had.
 */
export function shrunkShareExpr({
  counts,
  n,
  share,
  unseenShare,
  bins,
}: Omit<Comparison, 'observations'>): string {
  const weight = `0.5 * ${bins}`;
  const times = (q: string, perFeature: string): string => `${q} * ${ON_FEATURE_MANY} ${perFeature}`;
  const unseen = times(unseenShare, n);
  return [
    `(`,
    `  (`,
    `    (${unseen} unless ${ON_BIN} ${counts} > ${ON_BIN} (${unseen}))`,
    `    or ${ON_BIN} ${counts} > 0`,
    `    or ${ON_BIN} clamp_max(${times(share, n)}, ${EMPTY_BIN_COUNT})`,
    `  )`,
    `  + ${ON_BIN} ${times(share, `(${weight})`)}`,
    `)`,
    `/ ${ON_FEATURE_MANY} (${n} + ${ON_FEATURE} (${weight}))`,
  ].join('\n');
}

/** Σ (p − q)·ln(p/q) of two vectors per bin. */
export function psiOfSharesExpr(p: string, q: string): string {
  return [
    `sum ${BY_FEATURE} (`,
    `  (${p} - ${ON_BIN} ${q})`,
    `  * ${ON_BIN} ln(${p} / ${ON_BIN} ${q})`,
    `)`,
  ].join('\n');
}

/**
 * `(1/n + 1/m)·(B−1)·(1 − 2/(9(B−1)) + z·√(2/(9(B−1))))³`; absent while the window is empty, so that nothing fires.
 * The last digit may differ from `computeCriticalPsi` as PromQL adds in another order.
 */
export function criticalPsiExpr(
  { n, observations, bins }: Omit<Comparison, 'counts' | 'share' | 'unseenShare'>,
  window: string,
): string {
  const df = `(${bins} - 1)`;
  const spread = `(2 / (9 * ${df}))`;
  return [
    `(1 / (${n} > 0) + ${ON_FEATURE} 1 / ${observations})`,
    `* ${ON_FEATURE} ${df}`,
    `* ${ON_FEATURE} (`,
    `  sqrt(${spread}) * ${ON_MODEL_MANY} ${criticalZExpr(window)}`,
    `  + ${ON_FEATURE} (1 - ${spread})`,
    `) ^ 3`,
  ].join('\n');
}

/**
 * z of a model's significance tests over a window. For a window that no exporter keeps, the strictest z that is
 * exported: a verdict that is late by a little beats none at all.
 */
export function criticalZExpr(window: string): string {
  const ofWindow = METRICS.modelCriticalZ.name + matchLabels({ [LABEL.window]: window });
  const strictest = (series: string): string => `max ${BY_MODEL} (${known(series)})`;
  return `(${strictest(ofWindow)} or ${ON_MODEL} ${strictest(METRICS.modelCriticalZ.name)})`;
}
