/** A label set as it stands in the text format, `{a="x",b="y"}`; labels with an empty value are left out. */
export function renderLabels(labels) {
    const pairs = Object.entries(labels).filter(([, value]) => value !== '');
    if (pairs.length === 0)
        return '';
    return `{${pairs.map(([name, value]) => `${name}="${escapeLabelValue(value)}"`).join(',')}}`;
}
const ESCAPES = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };
function escapeLabelValue(value) {
    return value.replace(/[\\"\n]/g, (character) => ESCAPES[character]);
}
/**
 * The comment lines in front of a family. OpenMetrics names a counter without `_total` here, knows units, and escapes
 * quotes in help texts.
 */
export function renderHeader({ name, help, type, unit }, format) {
    const escaped = help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
    if (format === 'prometheus')
        return `# HELP ${name} ${escaped}\n# TYPE ${name} ${type}\n`;
    const isCounter = type === 'counter' && name.endsWith('_total');
    const family = isCounter ? name.slice(0, -'_total'.length) : name;
    return (`# TYPE ${family} ${type === 'counter' && !isCounter ? 'unknown' : type}\n` +
        (unit === undefined ? '' : `# UNIT ${family} ${unit}\n`) +
        `# HELP ${family} ${escaped.replaceAll('"', '\\"')}\n`);
}
/** One sample line. */
export function renderSample(name, labels, value) {
    return `${name}${renderLabels(labels)} ${renderValue(value)}\n`;
}
/** A number as Prometheus reads it. */
export function renderValue(value) {
    if (value === Infinity)
        return '+Inf';
    if (value === -Infinity)
        return '-Inf';
    return String(value);
}
//# sourceMappingURL=text.js.map