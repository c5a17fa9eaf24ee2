import { parseArgs } from 'node:util';
import { compareSamples } from '../stats/compare-samples.js';
import { parseStatsInput, RECIPE_NAMES } from '../stats/stats-input.js';
import { readText } from '../stats/read-text.js';
import { UsageError } from './command.js';
const HELP = `Usage: plumbline stats FILE.json

Compares two samples and prints every statistic, its p, the critical value of
PSI and the verdict as JSON, so that they can be held against other software.
FILE.json holds counts or raw values; "-" reads standard input:

  {"baseline": {"edges": [1, 2], "counts": [50, 30, 20]},
   "live": {"counts": [4, 3, 3]}}
  {"baseline": {"categories": ["a", "b"], "counts": [70, 30]},
   "live": {"counts": {"a": 5, "b": 4, "c": 1}}}
  {"baseline": [0.1, 0.7, 0.4], "live": [0.2, 0.9]}

Edges are the upper bounds of all bins but the last, which is open. Counts of
categories the baseline has not are added up as "other". Numbers are binned as
"plumbline baseline build" bins them; strings are categories, of which it takes
the rare ones together as "rest" (other recipes keep each apart).

  "nulls": {"baseline": {"hits": 3, "total": 500},
            "live": {"hits": 9, "total": 400}}
                      nulls among all values of each side; adds their rates,
                      Wilson's 95 % intervals, the difference live - baseline
                      and z and p of the two-proportion test

  "recipe": NAME      whose numbers: plumbline (default) or
                      ${RECIPE_NAMES.filter((name) => name !== 'plumbline').join(', ')}`;
export const command = {
    summary: 'compare two samples from a file and print every statistic',
    help: HELP,
    async run(args) {
        const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
        const [file, ...more] = positionals;
        if (file === undefined || more.length > 0)
            throw new UsageError('one FILE.json must be given, or "-"');
        const source = file === '-' ? 'standard input' : file;
        const input = parseStatsInput(await readText(file), source);
        process.stdout.write(`${JSON.stringify(compareSamples(input), null, 2)}\n`);
        return 0;
    },
};
//# sourceMappingURL=stats.js.map