import { parseArgs } from 'node:util';
import { describeFault, escapeControls } from '@plumbline/core';
import { checkFiles } from '../baseline/check/check-files.js';
import { UsageError } from './command.js';
const HELP = `Usage: plumbline baseline check FILE ... [--strict] [--json]

Checks baseline files: that each is JSON of the schema, that its parts agree
with one another, and that no two are of the same model version. FILE may be a
folder, of which every *.json is read, or - for standard input.

Prints "file:line:column: place: reason" for each fault. What leaves a file
usable but is likely a slip, such as counts edited without their shares, is a
warning.

  --strict   fail on warnings too
  --json     print an array of files with their findings

Ends with 0 if no file has a fault, 1 if one has, 2 when called wrongly.`;
export const command = {
    summary: 'check baseline files: schema, sums, edges, doubles',
    help: HELP,
    async run(args) {
        const { values, positionals } = parseArgs({
            args,
            allowPositionals: true,
            options: { strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
        });
        if (positionals.length === 0) {
            throw new UsageError('FILE must be given: a baseline file, or a folder of them');
        }
        const checked = await checkFiles(positionals);
        const fails = ({ severity }) => severity === 'fault' || values.strict;
        const failed = checked.filter(({ findings }) => findings.some(fails)).length;
        console.log(values.json ? JSON.stringify(checked.map(toJson), null, 2) : checked.map(toText).join('\n'));
        return failed > 0 ? 1 : 0;
    },
};
function toText({ file, baseline, findings, more }) {
    const lines = findings.map((finding) => {
        const place = finding.position ? `:${finding.position.line}:${finding.position.column}` : '';
        const word = finding.severity === 'warning' ? 'warning: ' : '';
        return `${file}${place}: ${word}${describeFault(finding)}`;
    });
    if (more > 0)
        lines.push(`${file}: and ${more} more`);
    if (baseline && findings.every(({ severity }) => severity === 'warning')) {
        const { model, version, features } = baseline;
        const columns = features.length === 1 ? '1 column' : `${features.length} columns`;
        lines.push(`${file}: ok, ${escapeControls(`${model} version ${version}`)}, ${columns}`);
    }
    return lines.join('\n');
}
const toJson = ({ file, baseline, findings, more }) => ({
    file,
    ok: findings.every(({ severity }) => severity === 'warning'),
    ...(baseline && { model: baseline.model, version: baseline.version }),
    findings: findings.map(({ severity, path, message, position }) => ({
        severity,
        path,
        message,
        ...position,
    })),
    more,
});
//# sourceMappingURL=baseline-check.js.map