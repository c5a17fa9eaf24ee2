import { FLAGS, isRepeatable } from './flags.js';
import { configSchema } from './schema.js';
import { listKeys } from './shape.js';
const INDENT = ' '.repeat(29);
const WIDTH = 78 - INDENT.length;
/** The part of the help that tells the flags, from what the schema says of their keys. */
export function describeFlags() {
    const keys = new Map(listKeys(configSchema).map((entry) => [entry.key, entry]));
    return FLAGS.flatMap((flag) => {
        const { description, fallback } = keys.get(flag.key);
        const more = [isRepeatable(flag) ? 'Repeatable.' : '', describeDefault(fallback)];
        const [first, ...rest] = wrap([description.replaceAll('`', ''), ...more].filter(Boolean).join(' '));
        const name = `  --${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
        return name.length < INDENT.length - 1
            ? [name.padEnd(INDENT.length) + first, ...rest.map((line) => INDENT + line)]
            : [name, ...[first, ...rest].map((line) => INDENT + line)];
    }).join('\n');
}
function describeDefault(fallback) {
    const values = Array.isArray(fallback) ? fallback : [fallback];
    if (fallback === undefined || fallback === false || values.length === 0)
        return '';
    return `(default: ${values.join(', ')})`;
}
function wrap(text) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === '')
            lines[lines.length - 1] = word;
        else if (last.length + 1 + word.length <= WIDTH)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}
//# sourceMappingURL=describe-flags.js.map