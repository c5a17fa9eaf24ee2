/** Two samples in one layout. */
export interface BinnedSamples {
  readonly baseline: readonly number[];
  readonly live: readonly number[];
  /** Upper bounds of all bins but the last; absent for categories. */
  readonly edges?: readonly number[];
  /** Bins by name; the last is `other`, of what the baseline has not. Absent for numbers. */
  readonly categories?: readonly string[];
}

/** Names bins of categories, with the bin `other` behind them, which the baseline never fills. */
export function nameBins(
  categories: readonly string[],
  baseline: readonly number[],
  live: readonly number[],
): BinnedSamples {
  const other = live[categories.length] ?? 0;
  return {
    categories: [...categories, 'other'],
    baseline: [...baseline, 0],
    live: [...live.slice(0, categories.length), other],
  };
}

export function countEach<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Counts in the order of the categories, the sum of all others behind them. */
export function alignCategories(
  categories: readonly string[],
  counts: ReadonlyMap<string, number>,
): number[] {
  const known = categories.map((category) => counts.get(category) ?? 0);
  const all = [...counts.values()].reduce((total, count) => total + count, 0);
  return [...known, all - known.reduce((total, count) => total + count, 0)];
}
