import { SMALLEST_SHARE } from '../baseline/shares.js';
import { chiSquaredTails } from '../special/chi-squared.js';
import { sum } from './sum.js';

/** Weight of the baseline in a window's shares, in observations: half an observation per bin. */
export function shrinkWeight(bins: number): number {
  return bins / 2;
}

/** An empty bin counts as this many observations, or as many as the baseline expects if that is fewer. */
export const EMPTY_BIN_COUNT = 0.5;

/**
 * The share of one bin of a window, shrunk to the baseline: `p = (max(c, f) + κ·q) / (n + κ)` with `κ = B/2` and
 * `f = min(½, n·q)`. Without the floor f the logarithm makes an empty bin of which a handful was expected look like
 * drift, and chance alone empties such bins often. A share at {@link SMALLEST_SHARE} is no measurement but a floor, so
 * to hold less than that says nothing at all: there `f = n·q`.
 *
 * @param count observations in the bin, c
 * @param share baseline share of the bin, q, above 0
 * @param n observations in the window
 * @param bins B
 */
export function shrinkShare(count: number, share: number, n: number, bins: number): number {
  const kappa = shrinkWeight(bins);
  const floor = share <= SMALLEST_SHARE ? n * share : Math.min(EMPTY_BIN_COUNT, n * share);
  return (Math.max(count, floor) + kappa * share) / (n + kappa);
}

/**
 * Shares of a window, shrunk to the baseline, see {@link shrinkShare}. An empty window equals the baseline, an empty bin
 * never gives an infinite ratio, and every effect fades as n grows. What the floors add is at most half an observation
 * a bin and a thousandth of n for each share that is a floor, so the sum may lie that little above 1.
 *
 * @param counts observations of the window per bin, B of them (fractions allowed: Prometheus extrapolates)
 * @param baseline baseline shares per bin, all above 0, sum 1
 */
export function shrinkShares(counts: ArrayLike<number>, baseline: readonly number[]): number[] {
  const n = sum(counts);
  return baseline.map((q, i) => shrinkShare(counts[i]!, q, n, baseline.length));
}

/** What a bin of share p adds to the PSI where the baseline has q, both above 0. Never negative. */
export function psiOfBin(p: number, q: number): number {
  return (p - q) * Math.log(p / q);
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
  return shrinkShares(counts, baseline).map((p, i) => psiOfBin(p, baseline[i]!));
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

/**
 * The z at which {@link computeCriticalPsi} equals this PSI: how far beyond chance it is. Far below what chance alone
 * gives it is negative.
 *
 * @param psi at least 0
 * @param n observations in the window, above 0
 * @param m observations in the baseline, above 0
 * @param bins B, at least 2
 */
export function computePsiZ(psi: number, n: number, m: number, bins: number): number {
  const df = bins - 1;
  const spread = 2 / (9 * df);
  return (Math.cbrt(psi / ((1 / n + 1 / m) * df)) - (1 - spread)) / Math.sqrt(spread);
}

/**
 * The probability of a PSI as large as this or larger without drift: PSI / (1/n + 1/m) follows χ² with B − 1 degrees of
 * freedom.
 *
 * @param psi at least 0
 * @param n observations in the window, above 0
 * @param m observations in the baseline, above 0
 * @param bins B, at least 2
 */
export function computePsiP(psi: number, n: number, m: number, bins: number): number {
  return chiSquaredTails(psi / (1 / n + 1 / m), bins - 1).upper;
}
