import { CATEGORY_DIGITS, hashCategory, REST_DIGITS } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { categoricalFeature } from '../testing/baselines.js';
import { compileCategoryFinder } from './find-category.js';
const short = (category, salt) => hashCategory(category, salt).slice(0, REST_DIGITS);
const rest = (...hashes) => ({ categories: [], hashes, truncated: false });
/** Bins of values: 0 and 1 for two categories, 2 for the rest, 3 for others. */
function findAll(change, values) {
    const find = compileCategoryFinder(categoricalFeature({ name: 'x', ...change }), 10, 13);
    // Twice, as answers are remembered.
    return [...values, ...values].map((value) => find(value) - 10).slice(values.length);
}
describe('compileCategoryFinder', () => {
    it('tells rare from never-seen by name and by hash', () => {
        const known = { categories: ['named'], hashes: [short('rare')], truncated: false };
        expect(findAll({ rest: known }, ['a', 'b', 'named', 'rare', 'new', ''])).toEqual([0, 1, 2, 2, 3, 3]);
        const cut = { ...known, truncated: true };
        expect(findAll({ rest: cut }, ['a', 'named', 'rare', 'new'])).toEqual([0, 2, 2, 2]);
    });
    it('hashes integers and booleans as they are written', () => {
        const whole = { value_type: 'integer', categories: ['1', '2'], rest: rest(short('30')) };
        expect(findAll(whole, [1, 2, 30, 31, -0])).toEqual([0, 1, 2, 3, 3]);
        const hash = { algorithm: 'sha256' };
        const flags = {
            value_type: 'boolean',
            hash,
            categories: ['true', 'false'].map((c) => hashCategory(c)),
        };
        const find = compileCategoryFinder(categoricalFeature({ name: 'x', ...flags }), 0, 2);
        expect([find(true), find(false)]).toEqual([0, 1]);
    });
    it('looks hashed categories up by hash, never by name', () => {
        const categories = ['Ann', 'Zoë'].map((name) => hashCategory(name, 'salt'));
        const feature = {
            hash: { algorithm: 'sha256', salt: 'salt' },
            categories,
            rest: rest(short('Bob', 'salt')),
        };
        const values = ['Ann', 'Zoë', 'Bob', 'Eve', categories[0], 'a'.repeat(CATEGORY_DIGITS)];
        expect(findAll(feature, values)).toEqual([0, 1, 2, 3, 3, 3]);
    });
    it('stays right when more values come than it remembers', () => {
        const find = compileCategoryFinder(categoricalFeature({ name: 'x', rest: rest(short('rare')) }), 0, 3);
        for (let i = 0; i < 10_000; i++)
            if (find(`new ${i}`) !== 3)
                throw new Error(`new ${i} is not other`);
        expect(find('rare')).toBe(2);
    });
});
//# sourceMappingURL=find-category.test.js.map