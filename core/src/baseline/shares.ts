import { sum } from '../stats/sum.js';

/** No baseline share is below this before renormalising: one stray value in a rare bin must not make a drift. */
export const SMALLEST_SHARE = 1e-3;

/**
 * Baseline shares from the counts of its bins: `q = (c + ½) / (m + B/2)` (Krichevsky–Trofimov smoothing), floored
 * at {@link SMALLEST_SHARE}, renormalised to sum 1. They are fixed when the baseline is built and used by
 * everybody from then on.
 *
 * @param counts observations per bin, B of them, none negative
 * @returns B shares, all above 0
 * @throws RangeError for more bins than floors fit into 1: hardly more than floors would be left of the shares
 */
export function smoothShares(counts: readonly number[]): number[] {
  if (counts.length * SMALLEST_SHARE > 1) {
    throw new RangeError(
      `${counts.length} bins are more than ${1 / SMALLEST_SHARE}, the most whose shares can be ${SMALLEST_SHARE} and above: take rare ones together`,
    );
  }
  const total = sum(counts) + counts.length / 2;
  const floored = counts.map((c) => Math.max(SMALLEST_SHARE, (c + 0.5) / total));
  const norm = sum(floored);
  return floored.map((q) => q / norm);
}
