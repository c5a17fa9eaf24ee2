import { rawShares } from './shares.js';
import { sum } from './sum.js';

/**
 * Hellinger distance: `√(½·Σ(√p − √q)²)`, 0 to 1, over the raw shares `p = c/n`. 0 for an empty window.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeHellinger(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return hellingerDistance(rawShares(counts, baseline), baseline);
}

/**
 * Total variation distance: `½·Σ|p − q|`, 0 to 1, over the raw shares `p = c/n`: the part of the observations that
 * would have to move to another bin. 0 for an empty window.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeTotalVariation(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return totalVariation(rawShares(counts, baseline), baseline);
}

/**
 * L∞ distance: the largest `|p − q|` of a bin, 0 to 1, over the raw shares `p = c/n`. 0 for an empty window.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeLInfinity(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return Math.max(...differences(rawShares(counts, baseline), baseline).map(Math.abs));
}

/**
 * Wasserstein distance on the baseline's rank scale: `Σ|F − F₀|/B` over the upper edges of the bins, F from the raw
 * shares `c/n`. About the part of the baseline's ranks that an observation has moved on average: 0.1 is one decile.
 * Only for ordered bins. 0 for an empty window.
 *
 * @param counts observations of the window per bin, in order
 * @param baseline baseline shares per bin, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeWasserstein(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return sum(cumulativeDifferences(rawShares(counts, baseline), baseline).map(Math.abs)) / baseline.length;
}

/**
 * Kolmogorov–Smirnov statistic over the edges: the largest `|F − F₀|` at an upper edge of a bin, 0 to 1, F from the
 * raw shares `c/n`. At most the statistic of the unbinned values. Only for ordered bins. 0 for an empty window.
 *
 * @param counts observations of the window per bin, in order
 * @param baseline baseline shares per bin, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeKs(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return Math.min(1, Math.max(...cumulativeDifferences(rawShares(counts, baseline), baseline).map(Math.abs)));
}

/** Hellinger distance of two distributions. */
export function hellingerDistance(p: readonly number[], q: readonly number[]): number {
  const squares = p.map((share, i) => (Math.sqrt(share) - Math.sqrt(q[i]!)) ** 2);
  return Math.min(1, Math.sqrt(sum(squares) / 2));
}

/** Total variation distance of two distributions. */
export function totalVariation(p: readonly number[], q: readonly number[]): number {
  return Math.min(1, sum(differences(p, q).map(Math.abs)) / 2);
}

const differences = (p: readonly number[], q: readonly number[]): number[] =>
  p.map((share, i) => share - q[i]!);

/** F − F₀ at the upper edge of every bin but the last, where both are 1. */
function cumulativeDifferences(p: readonly number[], q: readonly number[]): number[] {
  let total = 0;
  return differences(p, q)
    .slice(0, -1)
    .map((difference) => (total += difference));
}
