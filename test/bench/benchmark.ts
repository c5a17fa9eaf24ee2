/** One figure of a benchmark, held against its goal. */
export interface Figure {
  /** Dotted, stable from version to version, such as `baseline.parquet10m.rss_mb`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value must not exceed (or, for `least`, fall below); null for a figure that is only information. */
  readonly goal: { readonly most: number } | { readonly least: number } | null;
}

/** A benchmark, one a file; `npm run bench -- NAME` runs it. */
export interface Benchmark {
  readonly summary: string;
  /** @param tell takes a line about what is being done */
  run(tell: (line: string) => void): Promise<Figure[]>;
}

export function meetsGoal({ value, goal }: Figure): boolean {
  if (goal === null) return true;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}

/** The middle of an odd number of measurements; the mean of the middle two of an even number. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** Three digits: more would be noise. */
export const roundFigure = (value: number): number => Number(value.toPrecision(3));
