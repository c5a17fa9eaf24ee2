import { chooseEdges, findNumericBin, type Frequency } from '@plumbline/core';
import { binStrings } from './bin-strings.js';
import { countEach, nameBins, alignCategories, type BinnedSamples } from './categories.js';
import type { StatsInput } from './stats-input.js';

/** Bins of raw numbers, the default of `plumbline baseline build`. */
const BINS = 10;

/** Brings what was given into bins, categories with the bin `other` behind them. */
export function binSamples(input: StatsInput): BinnedSamples {
  if (input.kind === 'binned') {
    return { edges: input.baseline.edges, baseline: input.baseline.counts, live: input.live.counts };
  }
  if (input.kind === 'categorical') {
    const { categories, counts } = input.baseline;
    const live = Array.isArray(input.live.counts)
      ? input.live.counts
      : alignCategories(categories, input.live.counts);
    return nameBins(categories, counts, live);
  }
  const { baseline, live } = input;
  if (isStrings(baseline)) {
    return binStrings(baseline, live as string[], input.recipe === 'plumbline');
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

/** Distinct values, ascending, with how many values are at or below each. */
function tabulate(values: readonly number[]): Frequency[] {
  let atOrBelow = 0;
  return [...countEach(values)]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({ value, count, atOrBelow: (atOrBelow += count) }));
}
