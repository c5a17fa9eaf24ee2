import { parseArgs } from 'node:util';
import { layoutOf, nameLayout } from '@plumbline/core';
import { readBaseline } from '../baseline/read-baseline.js';
import { listBins } from '../baseline/list-bins.js';
import { computeNullRatio } from '../baseline/null-ratio.js';
import { showBaseline } from './show/show-baseline.js';
import { showFeature } from './show/show-feature.js';
import { UsageError } from './command.js';
const HELP = `Usage: plumbline baseline show FILE [--feature NAME] [--json]

Prints a baseline as a table with a row for each feature. FILE may be - for
standard input.

  --feature NAME   print the bins of this feature
  --json           print bins and facts for machines

The column "shape" draws the distribution: categories in bin order, numbers
over ten cells of equal width from the 1st to the 99th percentile.`;
export const command = {
    summary: 'print a baseline as a table with small histograms',
    help: HELP,
    async run(args) {
        const { values, positionals } = parseArgs({
            args,
            allowPositionals: true,
            options: { feature: { type: 'string' }, json: { type: 'boolean', default: false } },
        });
        const [file, ...others] = positionals;
        if (file === undefined || others.length > 0)
            throw new UsageError('one FILE must be given');
        const baseline = await readBaseline(file);
        const features = values.feature === undefined ? baseline.features : findFeatures(baseline, values.feature);
        const width = process.stdout.columns;
        if (values.json)
            console.log(JSON.stringify(toJson(baseline, features), null, 2));
        else if (values.feature === undefined)
            console.log(showBaseline(baseline, width));
        else
            console.log(features.map((feature) => showFeature(feature, width)).join('\n\n'));
        return 0;
    },
};
/** Features of a name: one, unless an input and an output share it. */
function findFeatures({ features }, name) {
    const found = features.filter((feature) => feature.name === name);
    if (found.length > 0)
        return found;
    const known = features.map((feature) => feature.name).join(', ');
    throw new UsageError(`--feature "${name}" is not in the baseline; it has ${known}`);
}
function toJson(baseline, features) {
    // Not the file itself: bins stand here as objects.
    const facts = Object.entries(baseline).filter(([fact]) => fact !== 'schema');
    return { ...Object.fromEntries(facts), features: features.map(describe) };
}
/** Fields that say something of each bin. */
const VECTORS = ['edges', 'categories', 'counts', 'shares'];
/** Facts as the file has them, vectors by bin, and what follows from them. */
function describe(feature) {
    const kept = Object.entries(feature).filter(([fact]) => !VECTORS.includes(fact));
    return {
        ...Object.fromEntries(kept),
        layout: nameLayout(layoutOf(feature), feature.shares),
        null_ratio: computeNullRatio(feature),
        bins: listBins(feature),
    };
}
//# sourceMappingURL=baseline-show.js.map