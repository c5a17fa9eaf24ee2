import { chooseEdges, findNumericBin } from '@plumbline/core';
import { binStrings } from './bin-strings.js';
import { countEach, nameBins, alignCategories } from './categories.js';
/** Bins of raw numbers, the default of `plumbline baseline build`. */
const BINS = 10;
/** Brings what was given into bins, categories with the bin `other` behind them. */
export function binSamples(input) {
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
        return binStrings(baseline, live, input.recipe === 'plumbline');
    }
    const edges = chooseEdges(tabulate(baseline), BINS);
    const count = (values) => {
        const counts = new Array(edges.length + 1).fill(0);
        for (const value of values)
            counts[findNumericBin(edges, value)]++;
        return counts;
    };
    return { edges, baseline: count(baseline), live: count(live) };
}
const isStrings = (values) => typeof values[0] === 'string';
/** Distinct values, ascending, with how many values are at or below each. */
function tabulate(values) {
    let atOrBelow = 0;
    return [...countEach(values)]
        .sort(([a], [b]) => a - b)
        .map(([value, count]) => ({ value, count, atOrBelow: (atOrBelow += count) }));
}
//# sourceMappingURL=bin-samples.js.map