import { parseArgs } from 'node:util';
import { diffBaselines, weighDiff } from '../baseline/diff/diff-baselines.js';
import { describeSource, readBaseline } from '../baseline/read-baseline.js';
import { UsageError } from './command.js';
import { GATES } from './diff/diff.js';
import { toJson } from './diff/to-json.js';
import { toText } from './diff/to-text.js';
const HELP = `Usage: plumbline baseline diff A B [OPTION ...]

Prints the drift of baseline B against baseline A: B's values are counted into
A's bins and judged as the exporter judges live traffic. Fit to end a training
pipeline with. One of A and B may be - for standard input.

  --fail-on WHAT   drift: fail on features that drifted, are gone or cannot be
                   compared, or whose nulls moved by 5 points; warn: also
                   on warnings (nulls: 1 point) and new features
                   (default: drift)
  --exact          fail on numbers whose edges differ instead of interpolating
  --json           print for machines

Where edges differ, B's file does not say how many of its values lie below an
edge of A. These counts are interpolated and their PSI is marked with ≈. Build
B with --like A to have it exact.

q is the false-discovery rate (Benjamini and Hochberg) of calling a feature
drifted that has this PSI or a rarer one; it judges nothing. Tables wider than
120 columns leave it to --json.

Ends with 0 if nothing fails, 1 if something does, 2 when called wrongly or if
a file cannot be used.`;
export const command = {
    summary: 'print the drift between two baselines, fail if there is any',
    help: HELP,
    async run(args) {
        const { values, positionals } = parseArgs({
            args,
            allowPositionals: true,
            options: {
                'fail-on': { type: 'string', default: 'drift' },
                exact: { type: 'boolean', default: false },
                json: { type: 'boolean', default: false },
            },
        });
        const [a, b, ...others] = positionals;
        if (a === undefined || b === undefined || others.length > 0) {
            throw new UsageError(`two files must be given, A and B, not ${positionals.length}`);
        }
        const gate = GATES.find((known) => known === values['fail-on']);
        if (!gate)
            throw new UsageError(`--fail-on must be drift or warn, not "${values['fail-on']}"`);
        try {
            const [reference, candidate] = [await readBaseline(a), await readBaseline(b)];
            const rows = diffBaselines(reference, candidate, values.exact);
            const failing = rows.filter((row) => isFailing(row, gate));
            const files = [describeSource(a), describeSource(b)];
            const diff = { files, reference, candidate, rows, failing, gate };
            console.log(values.json ? JSON.stringify(toJson(diff), null, 2) : toText(diff, process.stdout.columns));
            return failing.length > 0 ? 1 : 0;
        }
        catch (error) {
            // 1 says that there is drift, so what cannot be compared must say something else.
            console.error(`plumbline baseline diff: ${error.message}`);
            return 2;
        }
    },
};
function isFailing(row, gate) {
    const gravity = weighDiff(row);
    return gravity === 'drift' || gravity === gate;
}
//# sourceMappingURL=baseline-diff.js.map