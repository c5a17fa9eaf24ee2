import { SMALLEST_SHARE } from '../baseline/shares.js';
import { chiSquaredTails } from '../special/chi-squared.js';
import { kolmogorovTail } from '../special/kolmogorov.js';
import { computeKs } from './distances.js';
import { requireSameBins } from './shares.js';
import { sum } from './sum.js';

/** A baseline as tests need it: its shares, and on how many observations they rest. */
export interface BaselineSample {
  /** Shares per bin, all above 0, sum 1. */
  readonly shares: readonly number[];
  /** m, above 0. */
  readonly observations: number;
}

export interface TestResult {
  readonly statistic: number;
  /** Probability of a statistic at least as large without drift. */
  readonly p: number;
}

/**
 * Kolmogorov–Smirnov test over the edges with its asymptotic p: Kolmogorov's distribution at `D·√(nm/(n + m))`. On
 * binned values p is too large rather than too small. Only for ordered bins. An empty window has p 1.
 *
 * @param counts observations of the window per bin, in order
 * @throws RangeError if both do not have the same number of bins
 */
export function testKs(counts: ArrayLike<number>, baseline: BaselineSample): TestResult {
  const statistic = computeKs(counts, baseline.shares);
  return { statistic, p: kolmogorovTail(statistic * Math.sqrt(effectiveSize(sum(counts), baseline))) };
}

/** The bins that a χ² test compares, and what they hold together. */
interface Compared {
  readonly isCompared: readonly boolean[];
  readonly count: number;
  readonly share: number;
}

/**
 * A share that is but the smallest one is a floor and no measurement: a bin that holds no more than that says nothing,
 * and is left out.
 */
function findCompared(counts: ArrayLike<number>, shares: readonly number[]): Compared {
  const n = sum(counts);
  const isCompared = shares.map((q, i) => q > SMALLEST_SHARE || counts[i]! > n * q);
  return {
    isCompared,
    count: sum(shares.map((_, i) => (isCompared[i] ? counts[i]! : 0))),
    share: sum(shares.map((q, i) => (isCompared[i] ? q : 0))),
  };
}

/**
 * What each bin adds to the χ² of {@link testChiSquared}.
 *
 * @param counts observations of the window per bin
 * @throws RangeError if both do not have the same number of bins
 */
export function splitChiSquared(counts: ArrayLike<number>, baseline: BaselineSample): number[] {
  requireSameBins(counts, baseline.shares);
  const { isCompared, count, share } = findCompared(counts, baseline.shares);
  if (count <= 0) return baseline.shares.map(() => 0);
  const size = effectiveSize(count, baseline);
  return baseline.shares.map((q, i) => {
    const expected = q / share;
    return isCompared[i] ? ((counts[i]! / count - expected) ** 2 / expected) * size : 0;
  });
}

/**
 * χ² of the window's raw counts against the baseline's shares, `Σ(c − nq)²/(nq) · m/(n + m)`, and p from the χ²
 * distribution with B − 1 degrees of freedom. The factor `m/(n + m)` stands for the baseline's own uncertainty (Pearson's
 * test of homogeneity in the limit of equal shares). A bin whose share is but the smallest one counts only while it
 * holds more than that; otherwise it is no part of the counts, the shares or the degrees of freedom. Where fewer than
 * two bins are left, χ² is 0 and p is 1.
 *
 * @param counts observations of the window per bin
 * @throws RangeError if both do not have the same number of bins
 */
export function testChiSquared(
  counts: ArrayLike<number>,
  baseline: BaselineSample,
): TestResult & { readonly df: number } {
  const statistic = sum(splitChiSquared(counts, baseline));
  const df = findCompared(counts, baseline.shares).isCompared.filter(Boolean).length - 1;
  return df < 1 ? { statistic: 0, df: 0, p: 1 } : { statistic, df, p: chiSquaredTails(statistic, df).upper };
}

/** nm/(n + m), which neither overflows nor becomes NaN. */
const effectiveSize = (n: number, { observations: m }: BaselineSample): number =>
  n > 0 ? n / (1 + n / m) : 0;
