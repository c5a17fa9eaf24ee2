import { sum } from './sum.js';

/** Weight of the baseline in a window's shares, in observations: half an observation per bin. */
export function shrinkWeight(bins: number): number {
  return bins / 2;
}

/**
 * Shares of a window, shrunk to the baseline: `p = (c + κ·q) / (n + κ)` with `κ = B/2`. An empty window equals the
 * baseline, an empty bin never gives an infinite ratio, and both effects fade as n grows.
 *
 * @param counts observations of the window per bin, B of them (fractions allowed: Prometheus extrapolates)
 * @param baseline baseline shares per bin, all above 0, sum 1
 */
export function shrinkShares(counts: ArrayLike<number>, baseline: readonly number[]): number[] {
  const kappa = shrinkWeight(baseline.length);
  const total = sum(counts) + kappa;
  return baseline.map((q, i) => (counts[i]! + kappa * q) / total);
}

/**
 * What each bin adds to the Population Stability Index: `(p − q)·ln(p/q)`, never negative. They sum to the PSI.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, all above 0, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function splitPsi(counts: ArrayLike<number>, baseline: readonly number[]): number[] {
  if (counts.length !== baseline.length) {
    throw new RangeError(
      `counts have ${counts.length} bins but the baseline has ${baseline.length}: they belong to different layouts`,
    );
  }
  return shrinkShares(counts, baseline).map((p, i) => (p - baseline[i]!) * Math.log(p / baseline[i]!));
}

/**
 * Population Stability Index of a window against its baseline: `Σ (p − q)·ln(p/q)` over shrunk shares; 0 for equal
 * shares and for an empty window.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, all above 0, sum 1
 */
export function computePsi(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return sum(splitPsi(counts, baseline));
}

/**
 * The PSI that two samples of one distribution exceed with the probability that belongs to `z`. Without drift
 * `PSI / (1/n + 1/m)` follows χ² with B − 1 degrees of freedom, whose quantile is taken in the closed form of
 * Wilson and Hilferty (1931) so that PromQL can compute the very same number.
 *
 * @param n observations in the window, above 0
 * @param m observations in the baseline, above 0
 * @param bins B, at least 2
 * @param z standard normal quantile of the false-alarm probability
 */
export function computeCriticalPsi(n: number, m: number, bins: number, z: number): number {
  const df = bins - 1;
  const spread = 2 / (9 * df);
  return (1 / n + 1 / m) * df * (1 - spread + z * Math.sqrt(spread)) ** 3;
}
