import { escapeControls, countBins, layoutOf, } from '@plumbline/core';
import { formatNumber, formatPercent } from '../numbers.js';
import { cutText, formatTable } from '../table.js';
import { drawShape } from './draw-shape.js';
import { computeNullRatio } from '../../baseline/null-ratio.js';
/** Longest name in a table; the file has it in full. */
const LONGEST_SHOWN_NAME = 32;
/** Categories named in a row. */
const TOP = 3;
/** A baseline as a few facts and a table with a row for each feature. @param width longest line */
export function showBaseline(baseline, width) {
    const rows = baseline.features.map((feature) => [
        escapeControls(cutText(feature.name, LONGEST_SHOWN_NAME)),
        feature.role,
        feature.kind,
        String(countBins(layoutOf(feature))),
        feature.kind === 'numeric' ? formatNumber(feature.mean) : '',
        formatPercent(computeNullRatio(feature)),
        drawShape(feature),
        describeValues(feature),
    ]);
    const headings = ['feature', 'role', 'kind', 'bins', 'mean', 'null', 'shape', 'values'];
    const shown = dropCutColumn([headings, ...rows], width);
    return `${describeBaseline(baseline)}\n\n${formatTable(shown, { right: RIGHT, width })}`;
}
const RIGHT = [3, 4, 5];
/** Fewer characters of a last column than these mislead rather than tell. */
const FEWEST_LEGIBLE = 24;
/** Leaves the last column out where a terminal is too narrow for most of it. */
function dropCutColumn(rows, width = Infinity) {
    const without = rows.map((row) => row.slice(0, -1));
    const used = formatTable(without, { right: RIGHT })
        .split('\n')
        .map(({ length }) => length);
    return width - Math.max(...used) < FEWEST_LEGIBLE ? without : rows;
}
/** The facts about a baseline as a whole. */
export function describeBaseline({ model, version, created_at, created_by, data }) {
    const { source, rows, where, columns, ...more } = data;
    const facts = Object.entries({ where, ...more, columns: columns?.length });
    return [
        `${model} version ${version}, built ${created_at} by ${created_by}`,
        `from ${source}, ${rows.toLocaleString('en-US')} rows`,
        ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])),
    ]
        .map(escapeControls)
        .join('\n');
}
function describeValues(feature) {
    const values = feature.kind === 'numeric'
        ? `${formatNumber(feature.min)} to ${formatNumber(feature.max)}`
        : listTop(feature);
    const { importance } = feature;
    return importance === undefined ? values : `${values}; importance ${formatNumber(importance)}`;
}
/** The most frequent categories, and the rest, with their part of the values. */
function listTop({ categories, counts, observations, rest }) {
    const top = categories
        .map((name, i) => ({ name, part: counts[i] / observations }))
        .sort((a, b) => b.part - a.part)
        .slice(0, TOP);
    const named = top.map(({ name, part }) => `${escapeControls(name)} ${formatPercent(part)}`);
    if (rest)
        named.push(`rest ${formatPercent(counts[categories.length] / observations)}`);
    return named.join(', ');
}
//# sourceMappingURL=show-baseline.js.map