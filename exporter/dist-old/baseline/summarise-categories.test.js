import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashCategory, LONGEST_NAME, REST_DIGITS, sum } from '@plumbline/core';
import { DATA, openData } from '../data/open-data.js';
import { makeDataFolder } from '../testing/data-files.js';
import { countCategories } from './count-categories.js';
import { LONGEST_REST, summariseCategories } from './summarise-categories.js';
let folder;
let data;
beforeAll(async () => {
    folder = await makeDataFolder();
    const path = await folder.write('categories.parquet', `SELECT
      CASE WHEN i < 500 THEN 'b' WHEN i < 1000 THEN 'a' WHEN i < 1800 THEN 'c' WHEN i < 1810 THEN 'exact'
        WHEN i < 1815 THEN 'Zrare' WHEN i < 1819 THEN 'arare' ELSE 'b' END AS name,
      CASE WHEN i % 4 = 0 THEN repeat('x', 129) || i % 8 WHEN i % 4 = 1 THEN repeat('y', 128) ELSE '' END AS long,
      CASE WHEN i < 500 THEN 2.0 WHEN i < 600 THEN 'NaN'::DOUBLE ELSE 10.0 END AS whole,
      i >= 200 AS late,
      CASE WHEN i < 1000 THEN NULL ELSE i % 2 END AS bit,
      'tie ' || chr((97 + i % 10)::INTEGER) AS tie
    FROM range(2000) t(i)`);
    data = await openData([path]);
});
afterAll(async () => {
    await data.close();
    await folder.remove();
});
async function summarise(name, { most = 20, from = data, type = 'string', hash = false, salt = '' } = {}) {
    const column = from.columns.find((column) => column.name === name);
    const limits = { limit: most + LONGEST_REST, longest: LONGEST_NAME + 1, salt };
    const counted = await countCategories(from.connection, DATA, column, limits);
    return summariseCategories(counted, { valueType: type, most, hash, ...(salt !== '' && { salt }) });
}
const hashesOf = (...names) => names.map((name) => hashCategory(name).slice(0, REST_DIGITS)).sort();
describe('summariseCategories', () => {
    it('bins what is frequent, equals by name, and lists the rest', async () => {
        expect(await summarise('name')).toMatchObject({
            categories: ['c', 'b', 'a', 'exact'],
            rest: { categories: [], hashes: hashesOf('Zrare', 'arare'), truncated: false, distinct: 2 },
            counts: [800, 681, 500, 10, 9, 0],
        });
    });
    it('orders equally frequent ones by name', async () => {
        const { categories } = await summarise('tie');
        expect(categories).toEqual([...'abcdefghij'].map((letter) => `tie ${letter}`));
    });
    it('bins no more than asked for', async () => {
        expect(await summarise('name', { most: 2 })).toMatchObject({
            categories: ['c', 'b'],
            rest: { hashes: hashesOf('Zrare', 'a', 'arare', 'exact'), truncated: false },
            counts: [800, 681, 519, 0],
        });
    });
    it('has no rest where everything has a bin', async () => {
        const summary = await summarise('late');
        expect(summary).toMatchObject({ categories: ['true', 'false'], counts: [1800, 200, 0] });
        expect(summary).not.toHaveProperty('rest');
    });
    it('counts names that are too long in rest', async () => {
        expect(await summarise('long')).toMatchObject({
            categories: ['', 'y'.repeat(128)],
            rest: {
                hashes: hashesOf('x'.repeat(129) + '0', 'x'.repeat(129) + '4'),
                truncated: false,
                distinct: 2,
            },
            counts: [1000, 500, 500, 0],
        });
    });
    it('writes whole numbers as integers in their own order, without nulls and NaN', async () => {
        expect(await summarise('whole', { type: 'integer' })).toMatchObject({
            categories: ['2', '10'],
            counts: [500, 1400, 0],
        });
        expect(await summarise('bit', { type: 'integer' })).toMatchObject({
            categories: ['0', '1'],
            counts: [500, 500, 0],
        });
    });
    it('lists at most 10 000 of the rest and says how many there are', async () => {
        const path = await folder.write('many.parquet', `SELECT 'n' || i AS name FROM range(10_002) t(i)`);
        const many = await openData([path]);
        const { rest, counts } = await summarise('name', { most: 1, from: many });
        await many.close();
        expect(rest).toMatchObject({ truncated: true, distinct: 10_002 });
        expect(rest?.hashes?.length).toBeGreaterThan(LONGEST_REST - 3);
        expect(sum(counts)).toBe(10_002);
    });
    it('stores hashes where it is asked to, as everybody else makes them', async () => {
        const plain = await summarise('name', { hash: true });
        expect(plain).toMatchObject({
            hash: { algorithm: 'sha256' },
            categories: ['c', 'b', 'a', 'exact'].map((name) => hashCategory(name)),
            counts: [800, 681, 500, 10, 9, 0],
        });
        const salted = await summarise('late', { hash: true, salt: 's', type: 'boolean' });
        expect(salted).toMatchObject({
            hash: { algorithm: 'sha256', salt: 's' },
            categories: [hashCategory('true', 's'), hashCategory('false', 's')],
        });
        const whole = await summarise('whole', { hash: true, type: 'integer' });
        expect(whole.categories).toEqual([hashCategory('10'), hashCategory('2')]);
        const long = await summarise('long', { hash: true });
        expect(long.categories).toContain(hashCategory('x'.repeat(129) + '4'));
    });
});
//# sourceMappingURL=summarise-categories.test.js.map