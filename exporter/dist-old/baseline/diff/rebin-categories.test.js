import fc from 'fast-check';
import { hashCategory, REST_DIGITS, sum } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { categoricalFeature } from '../../testing/baselines.js';
import { rebinCategories } from './rebin-categories.js';
const of = (categories, counts, rest, truncated = false) => categoricalFeature({
    name: 'x',
    categories,
    counts,
    observations: sum(counts),
    ...(rest && { rest: { categories: rest, truncated } }),
});
const shortHash = (name) => hashCategory(name).slice(0, REST_DIGITS);
describe('rebinCategories', () => {
    const reference = of(['a', 'b', 'c'], [5, 4, 3, 2, 0], ['d', 'e']);
    it('matches by name, whatever the order, and finds new ones in other', () => {
        const candidate = of(['c', 'z', 'd', 'a'], [30, 26, 4, 1, 0]);
        expect(rebinCategories(reference, candidate)).toEqual({
            groups: [[0], [1], [2], [3], [4]],
            counts: [1, 0, 30, 4, 26],
        });
    });
    it('keeps the rest apart where the reference has all of it in one bin', () => {
        expect(rebinCategories(reference, of(['a'], [7, 3, 0], ['d', 'e'])).groups).toHaveLength(5);
    });
    it('takes bins together that share a count in the candidate', () => {
        expect(rebinCategories(reference, of(['a', 'c'], [7, 6, 3, 0], ['b', 'd']))).toEqual({
            groups: [[0], [1, 3], [2], [4]],
            counts: [7, 3, 6, 0],
        });
    });
    it('takes all together in which an unlisted category may be', () => {
        expect(rebinCategories(reference, of(['a'], [7, 3, 0], ['c'], true))).toEqual({
            groups: [[0], [1, 2, 3, 4]],
            counts: [7, 3],
        });
        expect(rebinCategories(reference, of(['a', 'b', 'c'], [1, 1, 1, 2])).groups).toEqual([
            [0],
            [1],
            [2],
            [3, 4],
        ]);
    });
    it('counts what a truncated reference does not list as rest', () => {
        const truncated = of(['a'], [5, 4, 0], ['d'], true);
        expect(rebinCategories(truncated, of(['a', 'z'], [1, 2, 0])).counts).toEqual([1, 2, 0]);
    });
    it('matches categories that are listed by their hash', () => {
        const hidden = (names) => ({ categories: [], hashes: names.map(shortHash), truncated: false });
        const veiled = { ...reference, rest: hidden(['d', 'e']) };
        expect(rebinCategories(veiled, of(['a', 'd', 'z'], [1, 2, 4, 0])).counts).toEqual([1, 0, 0, 2, 4]);
        expect(rebinCategories(veiled, { ...of(['a'], [7, 3, 0], []), rest: hidden(['b', 'd']) }).groups).toEqual([[0], [1, 3], [2], [4]]);
    });
    it('loses no value and no bin', () => {
        const feature = fc
            .record({
            names: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 2 }),
            own: fc.nat(8),
            counts: fc.array(fc.nat(99), { minLength: 10, maxLength: 10 }),
            truncated: fc.boolean(),
        })
            .map(({ names, own, counts, truncated }) => {
            const categories = names.slice(0, own);
            const rest = names.slice(own);
            return of(categories, counts.slice(0, categories.length + (rest.length > 0 ? 2 : 1)), rest.length > 0 ? rest : undefined, truncated);
        });
        fc.assert(fc.property(feature, feature, (reference, candidate) => {
            const { groups, counts } = rebinCategories(reference, candidate);
            expect(sum(counts)).toBe(candidate.observations);
            expect(groups.flat().sort((a, b) => a - b)).toEqual([...reference.counts.keys()]);
        }));
    });
});
//# sourceMappingURL=rebin-categories.test.js.map