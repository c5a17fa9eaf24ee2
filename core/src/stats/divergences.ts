import { logExcess } from '../special/log1pmx.js';
import { shrinkShares } from './psi.js';
import { requireSameBins } from './shares.js';
import { sum } from './sum.js';

/**
 * `p·ln(p/q) − p + q`: never negative, exact near p = q. Over shares that sum to 1 on both sides the sum is that of
 * `p·ln(p/q)`; shrunk shares may sum to a little more, and there it is still a divergence (generalised KL, Csiszár 1975).
 */
const surprise = (p: number, q: number): number => (p > 0 ? -p * logExcess(q, p) : q);

/**
 * What each bin adds to {@link computeKl}: `p·ln(p/q) − p + q`, never negative.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, all above 0, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function splitKl(counts: ArrayLike<number>, baseline: readonly number[]): number[] {
  requireSameBins(counts, baseline);
  return shrinkShares(counts, baseline).map((p, i) => surprise(p, baseline[i]!));
}

/**
 * Kullback–Leibler divergence of the window from the baseline, `Σ (p·ln(p/q) − p + q)` in nats (Kullback and Leibler
 * 1951, in the form for shares that need not sum to 1), over the shrunk shares p that PSI uses. 0 for equal shares and for an empty window; no upper bound.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, all above 0, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeKl(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return sum(splitKl(counts, baseline));
}

/**
 * What each bin adds to {@link computeJs}, never negative.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, all above 0, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function splitJs(counts: ArrayLike<number>, baseline: readonly number[]): number[] {
  requireSameBins(counts, baseline);
  return splitJensenShannon(shrinkShares(counts, baseline), baseline).map((part) => part / Math.LN2);
}

/**
 * Jensen–Shannon divergence in base 2 (Lin 1991): `½·Σ p·log₂(p/m) + ½·Σ q·log₂(q/m)` with `m = (p + q)/2`, over the
 * shrunk shares p that PSI uses. It is the divergence, 0 to 1; its square root is what other tools call the
 * Jensen–Shannon distance. 0 for equal shares and for an empty window.
 *
 * @param counts observations of the window per bin
 * @param baseline baseline shares per bin, all above 0, sum 1
 * @throws RangeError if both do not have the same number of bins
 */
export function computeJs(counts: ArrayLike<number>, baseline: readonly number[]): number {
  return Math.min(1, sum(splitJs(counts, baseline)));
}

/** Bin by bin, the Jensen–Shannon divergence of two distributions in nats; zeros are allowed on both sides. */
export function splitJensenShannon(p: readonly number[], q: readonly number[]): number[] {
  return p.map((share, i) => {
    const middle = (share + q[i]!) / 2;
    return middle > 0 ? (surprise(share, middle) + surprise(q[i]!, middle)) / 2 : 0;
  });
}
