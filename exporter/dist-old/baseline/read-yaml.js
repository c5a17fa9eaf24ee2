import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { suggestName } from '../suggest.js';
/**
 * Reads a YAML (or JSON) file that must fit a schema.
 *
 * @throws Error that names the file, and the line and way out of each fault
 */
export async function readYaml(path, schema, keys) {
    const text = await readFile(path, 'utf8').catch((error) => {
        throw new Error(`cannot read ${path}: ${error.message}`, { cause: error });
    });
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const broken = document.errors[0];
    if (broken)
        throw new Error(`${path}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
    const result = schema.safeParse(document.toJS());
    if (result.success)
        return result.data;
    const { issues } = result.error;
    // What is missing elsewhere is what an unknown key was meant to be.
    const unknown = issues.filter(({ code }) => code === 'unrecognized_keys');
    throw new Error((unknown.length > 0 ? unknown : issues)
        .map((issue) => `${path}:${findLine(document, lines, issue)}: ${describeIssue(issue, keys)}`)
        .join('\n'));
}
/** Line of the key or value at fault, or of the next around it that stands in the file. */
function findLine(document, lines, { path, ...issue }) {
    const lineOf = (node) => isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
    if (issue.code === 'unrecognized_keys') {
        const map = path.length > 0 ? document.getIn(path, true) : document.contents;
        const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && key.value === issue.keys[0]);
        return (pair && lineOf(pair.key)) || 1;
    }
    for (let length = path.length; length > 0; length--) {
        const line = lineOf(document.getIn(path.slice(0, length), true));
        if (line !== undefined)
            return line;
    }
    return 1;
}
function describeIssue(issue, keys) {
    const place = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    if (issue.code !== 'unrecognized_keys')
        return `${place}${issue.message}`;
    const unknown = issue.keys[0];
    const meant = suggestName(unknown, keys);
    const advice = meant === undefined ? `there are ${keys.join(', ')}` : `did you mean "${meant}"?`;
    return `${place}unknown key "${unknown}"; ${advice}`;
}
//# sourceMappingURL=read-yaml.js.map