import type { Figure } from '../harness/figure.js';

/** A benchmark, one a file; `npm run bench -- NAME` runs it. */
export interface Benchmark {
  readonly summary: string;
  /** @param tell takes a line about what is being done */
  run(tell: (line: string) => void): Promise<Figure[]>;
}

/** The middle of an odd number of measurements; the mean of the middle two of an even number. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
