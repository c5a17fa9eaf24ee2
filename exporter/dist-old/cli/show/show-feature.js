import { escapeControls, layoutOf, nameLayout } from '@plumbline/core';
import { formatPercent } from '../numbers.js';
import { formatTable } from '../table.js';
import { listBins } from '../../baseline/list-bins.js';
/** One feature: its facts, and a table with a row for each bin. @param width longest line */
export function showFeature(feature, width) {
    const bins = listBins(feature);
    const largest = Math.max(...bins.map(({ share }) => share));
    const rows = bins.map((bin) => [
        bin.bin,
        describeContent(bin, feature),
        bin.count,
        formatPercent(bin.share),
        drawBar(bin.share / largest),
    ]);
    const headings = ['bin', 'holds', 'count', 'share', ''];
    const table = formatTable([headings, ...rows], { right: [2, 3], width });
    return `${escapeControls(feature.name)}\n${describeFeature(feature)}\n\n${table}`;
}
/** Fields that the heading and the table of bins show. */
const SHOWN_ELSEWHERE = ['name', 'edges', 'categories', 'counts', 'shares'];
/** All other fields, known here or not. */
function describeFeature(feature) {
    const facts = { ...feature, layout: nameLayout(layoutOf(feature), feature.shares) };
    const rows = Object.entries(facts)
        .filter(([fact, value]) => value !== undefined && !SHOWN_ELSEWHERE.includes(fact))
        .map(([fact, value]) => [`  ${fact}`, describeFact(value)]);
    return formatTable(rows, { right: [] });
}
function describeFact(value) {
    if (Array.isArray(value))
        return `${value.length} listed`;
    if (typeof value === 'object' && value !== null) {
        const parts = Object.entries(value).filter(([, part]) => part !== undefined);
        return parts.map(([name, part]) => `${name} ${describeFact(part)}`).join(', ');
    }
    return escapeControls(String(value));
}
function describeContent({ bin, lower, upper, category }, feature) {
    if (category !== undefined)
        return escapeControls(category);
    if (lower === undefined || upper === undefined)
        return describeShared(bin, feature);
    if (lower === null)
        return `x <= ${upper}`;
    return upper === null ? `x > ${lower}` : `${lower} < x <= ${upper}`;
}
function describeShared(bin, feature) {
    if (feature.kind !== 'categorical' || bin !== 'rest')
        return '(never seen in training)';
    const { categories, hashes = [], truncated, distinct } = feature.rest;
    const known = distinct ?? categories.length + hashes.length;
    return `(${truncated && distinct === undefined ? 'over ' : ''}${known.toLocaleString('en-US')} rare ones)`;
}
const BAR = 24;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** A bar in eighths of a character. @param part of the longest bar, 0 to 1 */
function drawBar(part) {
    const eighths = Math.round(part * BAR * 8);
    return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
//# sourceMappingURL=show-feature.js.map