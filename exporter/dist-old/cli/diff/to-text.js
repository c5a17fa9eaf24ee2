import { escapeControls } from '@plumbline/core';
import { weighDiff } from '../../baseline/diff/diff-baselines.js';
import { computeNullRatio } from '../../baseline/null-ratio.js';
import { formatPercent } from '../numbers.js';
import { cutText, formatTable } from '../table.js';
/** Longest name in a table; the file has it in full. */
const LONGEST_SHOWN_NAME = 32;
/** A diff as a table with a row for each feature, and a last sentence that says how it ends. @param width longest line */
export function toText(diff, width) {
    const { files, reference, candidate, rows } = diff;
    const parts = [
        formatTable([describeFile('A', files[0], reference), describeFile('B', files[1], candidate)], {
            right: [],
            width,
        }),
        tabulate(rows, width),
        conclude(diff),
    ];
    return parts.join('\n\n');
}
/** With the q-values is a line longer than this, only the JSON has them. */
const WIDEST_WITH_Q = 120;
function tabulate(rows, width = Infinity) {
    const cells = [HEADINGS, ...rows.map(describeRow)];
    const whole = formatTable(cells, { right: [3, 4, Q, 6] });
    const fits = whole.split('\n').every((line) => line.length <= Math.min(width, WIDEST_WITH_Q));
    if (fits)
        return whole;
    return formatTable(cells.map((row) => row.toSpliced(Q, 1)), { right: [3, 4, 5], width });
}
const HEADINGS = ['feature', 'role', 'verdict', 'PSI', 'critical', 'q', 'n', 'nulls', ''];
const Q = HEADINGS.indexOf('q');
const describeFile = (letter, file, { model, version, data }) => [
    letter,
    file,
    escapeControls(`${model} version ${version}`),
    `${data.rows.toLocaleString('en-US')} rows`,
];
function describeRow({ role, name, reference, candidate, judgement, nulls, q }) {
    const head = [escapeControls(cutText(name, LONGEST_SHOWN_NAME)), role];
    const sides = [reference, candidate].flatMap((side) => (side ? [side] : []));
    const tail = (note = '') => [describeNulls(sides, nulls?.gravity), escapeControls(note)];
    if (!judgement)
        return [...head, reference ? 'Gone' : 'New', '', '', '', '', ...tail()];
    if ('incomparable' in judgement) {
        return [...head, 'Not comparable', '', '', '', '', ...tail(judgement.incomparable)];
    }
    const { assessment, comparison, note } = judgement;
    return [
        ...head,
        describeVerdict(assessment),
        `${comparison === 'approximate' ? '≈' : ''}${assessment.psi.toFixed(4)}`,
        assessment.criticalPsi?.toFixed(4) ?? '',
        q === null ? '' : formatProbability(q),
        Math.round(assessment.observations).toLocaleString('en-US'),
        ...tail(note),
    ];
}
const formatProbability = (p) => (p < 0.0001 ? '<0.0001' : p.toFixed(4));
function describeVerdict({ state, minimumObservations }) {
    switch (state) {
        case 'ok':
            return 'OK';
        case 'warn':
            return 'Warning';
        case 'drift':
            return 'Drift';
        default:
            return `Too few (< ${minimumObservations})`;
    }
}
const NULLS_WORDS = { ok: '', warn: ' (Warning)', drift: ' (Drift)' };
function describeNulls(sides, gravity = 'ok') {
    const [first, ...rest] = sides.map((side) => formatPercent(computeNullRatio(side)));
    const rates = rest.every((other) => other === first) ? first : [first, ...rest].join(' → ');
    return rates + NULLS_WORDS[gravity];
}
function conclude({ rows, failing, gate, files }) {
    const lines = [];
    if (rows.some(isApproximate)) {
        lines.push(`≈ B's edges differ, so its counts are interpolated; build B with --like ${files[0]} to have them exact.`);
    }
    const passing = rows.filter((row) => !failing.includes(row));
    const warned = passing.filter((row) => weighDiff(row) !== 'ok');
    if (failing.length > 0) {
        lines.push(`Failed: ${failing.length} of ${rows.length} (--fail-on ${gate}): ${listNames(failing)}`);
    }
    else if (warned.length > 0) {
        lines.push(`Passed, though --fail-on warn would fail on: ${listNames(warned)}`);
    }
    else {
        lines.push(`Passed: nothing drifted.`);
    }
    return lines.join('\n');
}
const isApproximate = ({ judgement }) => judgement !== undefined && 'comparison' in judgement && judgement.comparison === 'approximate';
const MOST_NAMES = 10;
function listNames(rows) {
    const names = rows
        .slice(0, MOST_NAMES)
        .map(({ name }) => escapeControls(cutText(name, LONGEST_SHOWN_NAME)));
    const more = rows.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
//# sourceMappingURL=to-text.js.map