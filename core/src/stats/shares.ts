import { sum } from './sum.js';

/**
 * Shares of a window as they are: `c/n`. An empty window has the baseline's, so that every distance from it is 0.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin
 */
export function rawShares(counts: ArrayLike<number>, baseline: readonly number[]): readonly number[] {
  requireSameBins(counts, baseline);
  const n = sum(counts);
  return n > 0 ? baseline.map((_, i) => counts[i]! / n) : baseline;
}

/** @throws RangeError if both do not have the same number of bins */
export function requireSameBins(counts: ArrayLike<number>, baseline: readonly number[]): void {
  if (counts.length === baseline.length) return;
  throw new RangeError(
    `counts have ${counts.length} bins but the baseline has ${baseline.length}: they belong to different layouts`,
  );
}
