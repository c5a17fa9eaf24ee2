import { chooseEdges, findNumericBin, type Frequency } from '@plumbline/core';
import type { StatsInput } from './stats-input.js';

/** Bins of raw numbers, the default of `plumbline baseline build`. */
const BINS = 10;

/** Two samples in one layout. */
export interface BinnedSamples {
  readonly baseline: readonly number[];
  readonly live: readonly number[];
  /** Upper bounds of all bins but the last; absent for categories. */
  readonly edges?: readonly number[];
  /** Bins by name; the last is `other`, of what the baseline has not. Absent for numbers. */
  readonly categories?: readonly string[];
}

/** Brings what was given into bins, categories with the bin `other` behind them. */
export function binSamples(input: StatsInput): BinnedSamples {
  if (input.kind === 'binned') {
    return { edges: input.baseline.edges, baseline: input.baseline.counts, live: input.live.counts };
  }
  if (input.kind === 'categorical') {
    const { categories, counts } = input.baseline;
    const live = Array.isArray(input.live.counts)
      ? input.live.counts
      : alignCategories(categories, new Map(Object.entries(input.live.counts)));
    return nameBins(categories, counts, live);
  }
  const { baseline, live } = input;
  if (isStrings(baseline)) {
    const counted = countEach(baseline);
    const categories = [...counted.keys()].sort(
      (a, b) => counted.get(b)! - counted.get(a)! || (a < b ? -1 : 1),
    );
    const counts = categories.map((category) => counted.get(category)!);
    return nameBins(categories, counts, alignCategories(categories, countEach(live as string[])));
  }
  const edges = chooseEdges(tabulate(baseline), BINS);
  const count = (values: readonly number[]): number[] => {
    const counts = new Array<number>(edges.length + 1).fill(0);
    for (const value of values) counts[findNumericBin(edges, value)]!++;
    return counts;
  };
  return { edges, baseline: count(baseline), live: count(live as number[]) };
}

const isStrings = (values: readonly unknown[]): values is readonly string[] => typeof values[0] === 'string';

function nameBins(
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

function countEach<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Counts in the order of the categories, the sum of all others behind them. */
function alignCategories(categories: readonly string[], counts: ReadonlyMap<string, number>): number[] {
  const known = categories.map((category) => counts.get(category) ?? 0);
  const all = [...counts.values()].reduce((total, count) => total + count, 0);
  return [...known, all - known.reduce((total, count) => total + count, 0)];
}

/** Distinct values, ascending, with how many values are at or below each. */
function tabulate(values: readonly number[]): Frequency[] {
  let atOrBelow = 0;
  return [...countEach(values)]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({ value, count, atOrBelow: (atOrBelow += count) }));
}
