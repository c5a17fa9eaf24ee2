import { describe, expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../../testing/baselines.js';
import { formatBaseline } from '../write-baseline.js';
import { checkText } from './check-text.js';
const baseline = baselineOf([
    numericFeature({ name: 'x' }),
    categoricalFeature({ name: 'y', categories: ['a', 'b', 'c'] }),
]);
const sound = formatBaseline(baseline);
/** `line:column severity path: message` of each finding. */
const check = (text) => checkText(text, 'b.json').findings.map(({ severity, path, message, position }) => `${position ? `${position.line}:${position.column}` : '?'} ${severity} ${path.join('.')}: ${message}`);
const change = (from, to) => {
    expect(sound).toContain(from);
    return sound.replace(from, to);
};
describe('checkText', () => {
    it('finds nothing in what a build wrote', () => {
        expect(checkText(sound, 'b.json')).toEqual({ baseline, findings: [], more: 0 });
    });
    const faults = [
        [
            'no JSON',
            change('"model": "m",', '"model": "m"'),
            '4:3 fault : not JSON: comma expected, found "\\"version\\""',
        ],
        ['NaN', change('"mean": 15', '"mean": NaN'), '23:15 fault : not JSON: invalid symbol, found "NaN"'],
        ['a cut file', sound.slice(0, 30), '2:13 fault : not JSON: unexpected end of string'],
        [
            'a comment',
            change('{\n', '{ // note\n'),
            '1:3 fault : not JSON: invalid comment token, found "// note"',
        ],
        ['an unknown key', change('"mean"', '"median"'), '23:17 fault features.0.median: unknown key'],
        [
            'a key twice',
            change('"mean": 15,', '"mean": 15,\n      "mean": 16,'),
            '24:7 fault features.0.mean: the key stands here twice',
        ],
        [
            'counts that lost a value',
            change('"counts": [1000,', '"counts": [999,'),
            'fault features.0.counts: feature "x": counts sum to 2999',
        ],
        [
            'edges that fall',
            change('[10, 20]', '[20, 10]'),
            'fault features.0.edges: feature "x": edges must increase: 10 follows 20',
        ],
    ];
    it.each(faults)('finds %s and where it stands', (_, text, finding) => {
        const found = check(text);
        expect(found.join('\n')).toContain(finding);
        expect(checkText(text, 'b.json').baseline).toBeUndefined();
    });
    const doubts = [
        [
            'counts without their shares',
            sound.replace('"counts": [1000, 1000, 1000]', '"counts": [1500, 500, 1000]'),
            'features.0.shares: feature "x": shares do not follow from counts',
        ],
        [
            'rows that are not accounted for',
            change('"rows": 3000', '"rows": 4000'),
            'features.0.observations: feature "x": observations and states sum to 3000, data.rows is 4000',
        ],
        ['min above max', change('"min": 0', '"min": 99'), 'features.0.min: feature "x": min 99 is above max 30'],
        [
            'a mean beyond max',
            change('"mean": 15', '"mean": 31'),
            'features.0.mean: feature "x": mean 31 is not between min 0 and max 30',
        ],
        [
            'a bin beyond max',
            change('"max": 30', '"max": 20'),
            'features.0.counts: feature "x": bin 2 holds values but lies outside of min 0 to max 20',
        ],
        [
            'quantiles that fall',
            change('"max": 30', '"max": 30, "quantiles": {"p01": 1, "p05": 2, "p25": 9, "p50": 8, "p75": 10, "p95": 11, "p99": 12}'),
            'features.0.quantiles: feature "x": quantile p50 is below p25',
        ],
        [
            'categories of another type',
            change('"value_type": "string"', '"value_type": "integer"'),
            'features.1.categories: feature "y": category "a" is no integer',
        ],
    ];
    it.each(doubts)('warns of %s, which stays usable', (_, text, finding) => {
        const found = check(text);
        for (const line of found)
            expect(line).toMatch(/^\d+:\d+ warning /);
        expect(found[0]).toContain(finding);
        expect(checkText(text, 'b.json').baseline).toBeDefined();
    });
    it('warns of more bins than any build makes', () => {
        const edges = Array.from({ length: 50 }, (_, i) => i);
        const many = baselineOf([numericFeature({ name: 'x', edges, max: 50 })]);
        many.data.rows = 51_000;
        expect(check(formatBaseline(many))).toEqual([
            expect.stringContaining('features.0.counts: feature "x": 51 bins are more than the 50'),
        ]);
    });
    it('takes what is nested too deep to be searched', () => {
        const deep = `{"schema": "plumbline.baseline/v1", "x": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
        expect(check(deep)).toContain('? fault x: unknown key');
    });
    it('lists twenty findings and counts the rest', () => {
        const text = formatBaseline(baseline).replace(/"shares": \[[^\]]*\]/, `"shares": [${Array(30).fill(2)}]`);
        const { findings, more } = checkText(text, 'b.json');
        expect(findings).toHaveLength(20);
        // Beside the thirty that are too large: their number and their sum.
        expect(more).toBe(12);
    });
});
//# sourceMappingURL=check-text.test.js.map