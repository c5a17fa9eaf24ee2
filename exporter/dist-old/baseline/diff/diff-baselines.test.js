import { assessWindow } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { baselineOf, categoricalFeature, numericFeature } from '../../testing/baselines.js';
import { diffBaselines, weighDiff } from './diff-baselines.js';
const numbers = (name, counts, change = {}) => numericFeature({ name, counts, observations: counts.reduce((a, b) => a + b), ...change });
const reference = baselineOf([
    numericFeature({ name: 'steady' }),
    numericFeature({ name: 'shifted' }),
    numericFeature({ name: 'leaning' }),
    numericFeature({ name: 'scarce' }),
    numericFeature({ name: 'gone' }),
    numericFeature({ name: 'retyped' }),
]);
const candidate = baselineOf([
    numbers('leaning', [1500, 900, 600]),
    numbers('shifted', [2500, 300, 200]),
    numbers('steady', [1010, 1000, 990]),
    numbers('scarce', [99, 0, 0]),
    categoricalFeature({ name: 'retyped' }),
    numericFeature({ name: 'new' }),
]);
const stateOf = (rows, wanted) => {
    const { judgement } = rows.find(({ name }) => name === wanted);
    return judgement && 'assessment' in judgement ? judgement.assessment.state : judgement;
};
describe('diffBaselines', () => {
    const rows = diffBaselines(reference, candidate);
    it('lists what cannot be compared first, then by falling PSI', () => {
        expect(rows.map(({ name }) => name)).toEqual([
            'gone',
            'retyped',
            'new',
            'scarce',
            'shifted',
            'leaning',
            'steady',
        ]);
    });
    it('judges as the exporter does', () => {
        expect(['shifted', 'leaning', 'steady', 'scarce'].map((name) => stateOf(rows, name))).toEqual([
            'drift',
            'warn',
            'ok',
            'insufficient',
        ]);
        const { psi } = assessWindow({
            counts: [2500, 300, 200],
            baseline: reference.features[1],
            criticalZ: 3,
            ageSeconds: 0,
            windowSeconds: 1,
        });
        expect(rows.find(({ name }) => name === 'shifted')).toMatchObject({ judgement: { assessment: { psi } } });
    });
    it('gives q-values of the features it judged', () => {
        const qs = new Map(rows.map(({ name, q }) => [name, q]));
        for (const name of ['gone', 'retyped', 'new', 'scarce'])
            expect(qs.get(name)).toBeNull();
        const p = (name) => {
            const { judgement } = rows.find((row) => row.name === name);
            return judgement.p;
        };
        // Three of them: the largest p stays, the others are multiplied by 3/2 and 3.
        expect(qs.get('steady')).toBeCloseTo(p('steady'), 14);
        expect(qs.get('leaning')).toBeCloseTo(1.5 * p('leaning'), 12);
        // Above x, χ² with 2 degrees of freedom has exp(−x/2); 1/n + 1/m is 1/1500.
        const { judgement } = rows.find(({ name }) => name === 'steady');
        const { psi } = judgement.assessment;
        expect(p('steady')).toBeCloseTo(Math.exp((-psi * 1500) / 2), 12);
        expect(p('shifted')).toBeLessThan(p('leaning'));
    });
    it('weighs what is gone or not comparable as drift, what is new as a warning', () => {
        expect(Object.fromEntries(rows.map((row) => [row.name, weighDiff(row)]))).toEqual({
            gone: 'drift',
            retyped: 'drift',
            new: 'warn',
            scarce: 'ok',
            shifted: 'drift',
            leaning: 'warn',
            steady: 'ok',
        });
    });
    it.each([
        ['few more than before', 16, 'ok'],
        ['by more than one point', 60, 'warn'],
        ['by more than five points', 300, 'drift'],
    ])('weighs nulls that rose %s', (_, count, gravity) => {
        const withNulls = (nulls) => baselineOf([numbers('x', [1000, 1000, 1000], { states: { null: nulls, non_finite: 0 } })]);
        const [row] = diffBaselines(withNulls(10), withNulls(count));
        expect(row).toMatchObject({ judgement: { assessment: { state: 'ok' } }, nulls: { gravity } });
        expect(weighDiff(row)).toBe(gravity);
    });
    it('finds no drift between a baseline and itself', () => {
        const same = baselineOf([numericFeature({ name: 'x' }), categoricalFeature({ name: 'y' })]);
        for (const { judgement } of diffBaselines(same, same)) {
            expect(judgement).toMatchObject({ assessment: { state: 'ok' }, comparison: 'exact' });
        }
    });
    const pairs = [
        [
            'edges that differ',
            numericFeature({ name: 'x' }),
            numericFeature({ name: 'x', edges: [10, 25] }),
            { comparison: 'approximate', note: '1 of 2 edges interpolated' },
        ],
        [
            'rare categories that share a count',
            categoricalFeature({ name: 'x', categories: ['a', 'b', 'c'] }),
            categoricalFeature({
                name: 'x',
                categories: ['a'],
                rest: { categories: ['b', 'c'], truncated: false },
            }),
            { comparison: 'merged', note: 'b + c taken together' },
        ],
        [
            'other value types',
            categoricalFeature({ name: 'x' }),
            categoricalFeature({ name: 'x', value_type: 'integer', categories: ['1', '2'] }),
            { incomparable: 'string became integer' },
        ],
        [
            'another salt',
            categoricalFeature({ name: 'x', hash: { algorithm: 'sha256' } }),
            categoricalFeature({ name: 'x', hash: { algorithm: 'sha256', salt: 's' } }),
            { incomparable: 'categories are hashed in another way' },
        ],
        [
            'nothing in common',
            categoricalFeature({ name: 'x', categories: ['a'] }),
            categoricalFeature({ name: 'x', categories: [], rest: { categories: ['a', 'z'], truncated: false } }),
            { incomparable: 'the candidate tells none of the bins apart' },
        ],
    ];
    it.each(pairs)('says what it did about %s', (_, a, b, judgement) => {
        expect(diffBaselines(baselineOf([a]), baselineOf([b]))[0]).toMatchObject({ judgement });
    });
    it('rather gives no judgement than an approximate one if asked', () => {
        const [a, b] = [numericFeature({ name: 'x' }), numericFeature({ name: 'x', edges: [10, 25] })];
        expect(diffBaselines(baselineOf([a]), baselineOf([b]), true)[0]).toMatchObject({
            judgement: { incomparable: 'edges differ' },
        });
    });
});
//# sourceMappingURL=diff-baselines.test.js.map