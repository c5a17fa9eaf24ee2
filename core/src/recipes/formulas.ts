import { chiSquaredTails } from '../special/chi-squared.js';
import { splitJensenShannon } from '../stats/divergences.js';
import { sum } from '../stats/sum.js';
import { toShares } from './histogram.js';

/** `Σ (p − q)·ln(p/q)` of shares as they are; Infinity where one of them is 0. */
export function psiOf(p: readonly number[], q: readonly number[]): number {
  return sum(p.map((share, i) => (share === q[i] ? 0 : (share - q[i]!) * Math.log(share / q[i]!))));
}

/** Jensen–Shannon distance, the root of the divergence; SciPy's `jensenshannon`, which rescales both to sum 1. */
export function jsDistance(p: readonly number[], q: readonly number[], base = Math.E): number {
  return Math.sqrt(sum(splitJensenShannon(toShares(p), toShares(q))) / Math.log(base));
}

/** `√(1 − Σ√(pq))`, which loses small distances to rounding, as the tools do that use it. */
export function hellingerByOverlap(p: readonly number[], q: readonly number[]): number {
  const overlap = sum(p.map((share, i) => Math.sqrt(share * q[i]!)));
  return Math.sqrt(1 - Math.min(1, overlap));
}

/**
 * p of Pearson's one-sample χ²: the baseline's shares are taken as known exactly. NaN where a value occurs that the
 * baseline has not.
 */
export function pearsonP(baseline: readonly number[], live: readonly number[]): number {
  const scale = sum(live) / sum(baseline);
  const statistic = sum(live.map((count, i) => (count - baseline[i]! * scale) ** 2 / (baseline[i]! * scale)));
  return Number.isFinite(statistic) ? chiSquaredTails(statistic, Math.max(1, live.length - 1)).upper : NaN;
}

/** Wasserstein distance of two samples of finite values: the area between their distribution functions. */
export function wassersteinOfValues(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [i, j, area] = [0, 0, 0];
  let last = Math.min(left[0]!, right[0]!);
  while (i < left.length || j < right.length) {
    const next = Math.min(left[i] ?? Infinity, right[j] ?? Infinity);
    area += Math.abs(i / left.length - j / right.length) * (next - last);
    while (left[i] === next) i++;
    while (right[j] === next) j++;
    last = next;
  }
  return area;
}

/** Standard deviation with divisor n − ddof. */
export function deviationOf(values: readonly number[], ddof: 0 | 1): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - ddof));
}
