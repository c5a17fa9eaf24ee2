import { smoothShares } from '@plumbline/core';
import { chunk } from '../data/query.js';
import { describeHead } from './build-context.js';
import { chooseBins } from './choose-bins.js';
import { countNumbers } from './count-numbers.js';
import { readRanges, readSortedValues } from './read-values.js';
import { readMedian, readQuantiles } from './tabulate.js';
/** Values held at once, unless one column alone has more: 8 MB of doubles, and as much again on the way here. */
const MOST_VALUES = 1_000_000;
const MOST_COLUMNS = 25;
/** Bins of numeric columns, some columns at once; `done` is told of each group that is finished. */
export async function binNumbers(context, jobs, done) {
    const { source } = context;
    const features = [];
    const size = Math.min(MOST_COLUMNS, Math.max(1, Math.floor(MOST_VALUES / source.edgeRows)));
    for (const group of chunk(jobs, size)) {
        features.push(...(await binGroup(context, group)));
        done(group.length);
    }
    return features;
}
async function binGroup({ connection, source }, group) {
    const values = new Map();
    for (const from of new Set(group.map(({ edges }) => edges))) {
        const jobs = group.filter(({ edges }) => edges === from);
        const columns = jobs.map(({ part }) => part.column);
        const sorted = await readSortedValues(connection, from, columns);
        jobs.forEach((job, i) => values.set(job, sorted[i]));
    }
    const uniform = group.filter(({ settings }) => settings.binning === 'uniform' && !settings.edges);
    const ranges = await readRanges(connection, source.counts, uniform.map(({ part }) => part.column));
    const chosen = group.map((job) => chooseBins(values.get(job), job.settings, ranges[uniform.indexOf(job)]));
    const counted = await countNumbers(connection, source.counts, group.map((job, i) => ({
        column: job.part.column,
        edges: chosen[i].edges,
        middle: readMedian(values.get(job)),
    })));
    return group.map((job, i) => {
        const { counts, ...moments } = counted[i];
        const { edges, binning } = chosen[i];
        return {
            ...describeHead(job),
            kind: 'numeric',
            ...(binning !== 'quantile' && { binning }),
            edges: [...edges],
            counts,
            shares: smoothShares(counts),
            ...moments,
            quantiles: readQuantiles(values.get(job)),
        };
    });
}
//# sourceMappingURL=bin-numbers.js.map