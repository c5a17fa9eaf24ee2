import { sum } from '../stats/sum.js';

/** Counts divided by their sum. @throws RangeError if they sum to 0 */
export function toShares(counts: readonly number[]): number[] {
  const total = sum(counts);
  if (!(total > 0)) throw new RangeError('a sample is empty: there are no shares of nothing');
  return counts.map((count) => count / total);
}

/** Smallest and largest value. @throws RangeError for an empty sample and for a value that is not finite */
export function findRange(values: readonly number[]): readonly [min: number, max: number] {
  if (values.length === 0) throw new RangeError('a sample is empty: there is nothing to bin');
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be binned`);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return [min, max];
}

/** Range of two samples together. @throws RangeError as {@link findRange}, for either of them */
export function findCommonRange(
  a: readonly number[],
  b: readonly number[],
): readonly [min: number, max: number] {
  const [left, right] = [findRange(a), findRange(b)];
  return [Math.min(left[0], right[0]), Math.max(left[1], right[1])];
}

/** `bins + 1` equally spaced bounds from min to max; a single value gets a bin of width 1 around it, as in NumPy. */
export function spaceEvenly(min: number, max: number, bins: number): number[] {
  const [low, high] = min === max ? [min - 0.5, max + 0.5] : [min, max];
  const step = (high - low) / bins;
  return Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : low + i * step));
}

/** Sturges' number of bins (1926) for so many values, as NumPy rounds it. */
export function sturgesBins(n: number): number {
  return Math.max(1, Math.ceil(Math.log2(n) + 1));
}

/** Doane's number of bins (1976), which allows for skewness, as NumPy rounds it. */
export function doaneBins(values: readonly number[]): number {
  const n = values.length;
  if (n <= 2) return 1;
  const mean = sum(values) / n;
  const sigma = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / n);
  if (!(sigma > 0)) return 1;
  const skewness = sum(values.map((value) => ((value - mean) / sigma) ** 3)) / n;
  const spread = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  return Math.ceil(1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness) / spread));
}

/** NumPy's histogram: bins closed below, `[low, high)`, the last closed on both sides; what lies outside is dropped. */
export function countClosedBelow(values: readonly number[], edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  const last = edges.length - 1;
  for (const value of values) {
    if (!(value >= edges[0]! && value <= edges[last]!)) continue;
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (value >= edges[middle]!) low = middle;
      else high = middle;
    }
    counts[low]!++;
  }
  return counts;
}

/** How often each value of either sample occurs in both, from the smallest value up. */
export function countValues(
  baseline: readonly number[],
  live: readonly number[],
): { values: number[]; baseline: number[]; live: number[] } {
  const [ofBaseline, ofLive] = [baseline, live].map((sample) => {
    const counts = new Map<number, number>();
    for (const value of sample) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }) as [Map<number, number>, Map<number, number>];
  const values = [...new Set([...ofBaseline.keys(), ...ofLive.keys()])].sort((a, b) => a - b);
  return {
    values,
    baseline: values.map((value) => ofBaseline.get(value) ?? 0),
    live: values.map((value) => ofLive.get(value) ?? 0),
  };
}
