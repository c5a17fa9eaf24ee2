import { chooseEdges, findNumericBin } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, openData } from '../data/open-data.js';
import { quoteName } from '../data/sql.js';
import { makeDataFolder } from '../testing/data-files.js';
import { binNumbers } from './bin-numbers.js';
let folder;
let data;
beforeAll(async () => {
    folder = await makeDataFolder();
    const path = await folder.write('numbers.parquet', `SELECT
      hash(i) / 18446744073709551616.0 AS uniform,
      (hash(i + 7) % 300)::INTEGER AS ties,
      CASE WHEN i % 3 = 0 THEN 0 ELSE (hash(i) % 1000)::DOUBLE - 400 END AS mass,
      CASE i % 5 WHEN 0 THEN 'NaN'::DOUBLE WHEN 1 THEN '-Infinity'::DOUBLE WHEN 2 THEN NULL ELSE i END AS holes,
      (i % 700)::DECIMAL(9, 2) / 100 AS money,
      1e9 + i % 3 AS far,
      CASE WHEN i = 0 THEN -1e300 WHEN i = 1 THEN 1e300 ELSE 0 END AS huge,
      7 AS constant,
      (CASE WHEN i % 10 < 4 THEN 0.7 ELSE (i % 10) / 20.0 END)::FLOAT AS single,
      -(i::DOUBLE) / 3 AS "we""ird, 'name'"
    FROM range(5000) t(i)`);
    data = await openData([path]);
});
afterAll(async () => {
    await data.close();
    await folder.remove();
});
async function binNumber(name, bins, change = {}) {
    const source = { rows: 5000, counts: DATA, edges: DATA, edgeRows: 5000 };
    const job = {
        part: { column: data.columns.find((column) => column.name === name), role: 'feature', named: false },
        settings: { bins, binning: 'quantile', categories: 20, hash: false, ...change },
        states: { nulls: 0, nonFinite: 0, usable: 5000 },
        edges: DATA,
    };
    const context = { connection: data.connection, source };
    return (await binNumbers(context, [job], () => undefined))[0];
}
async function readFinite(connection, name) {
    const reader = await connection.runAndReadAll(`SELECT ${quoteName(name)}::DOUBLE FROM ${DATA}`);
    return reader.getColumnsJS()[0].filter((x) => Number.isFinite(x));
}
function tabulate(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    let atOrBelow = 0;
    return [...counts]
        .sort(([a], [b]) => a - b)
        .map(([value, count]) => ({ value, count, atOrBelow: (atOrBelow += count) }));
}
it('has both spellings of a 32-bit float on the same side of an edge', async () => {
    const { edges, min } = await binNumber('single', 10);
    for (const decimal of [0.7, 0.2, 0.25, 0.45]) {
        expect([decimal, findNumericBin(edges, Math.fround(decimal))]).toEqual([
            decimal,
            findNumericBin(edges, decimal),
        ]);
    }
    expect(min).toBeLessThanOrEqual(Math.min(0.2, Math.fround(0.2)));
});
const NAMES = ['uniform', 'ties', 'mass', 'holes', 'money', 'far', 'huge', 'constant', `we"ird, 'name'`];
describe('binNumbers', () => {
    it.each(NAMES)('counts %s by the convention of everybody else', async (name) => {
        for (const bins of [2, 10, 50]) {
            const summary = await binNumber(name, bins);
            const values = await readFinite(data.connection, name);
            const counts = new Array(summary.edges.length + 1).fill(0);
            for (const x of values)
                counts[findNumericBin(summary.edges, x)]++;
            expect(summary.counts).toEqual(counts);
            expect(summary.min + 0).toBe(Math.min(...values) + 0);
            expect(summary.max + 0).toBe(Math.max(...values) + 0);
        }
    });
    it.each(['uniform', 'ties', 'holes', 'money', 'far', 'constant'])('chooses the edges of %s as from the whole table', async (name) => {
        const table = tabulate(await readFinite(data.connection, name));
        const { edges } = await binNumber(name, 10);
        expect(edges).toEqual(chooseEdges(table, 10));
    });
    it('keeps a point mass alone and the bins around it about as wide as wished', async () => {
        const { edges, counts } = await binNumber('mass', 10);
        const zeros = (await readFinite(data.connection, 'mass')).filter((x) => x === 0).length;
        expect(counts[findNumericBin(edges, 0)]).toBe(zeros);
        expect(Math.min(...counts)).toBeGreaterThan(5000 / 10 - 5000 / 200);
    });
    it('keeps the moments of values far from 0', async () => {
        const far = await binNumber('far', 10);
        expect(far.mean).toBeCloseTo(1e9 + 4999 / 5000, 5);
        expect(far.stddev).toBeCloseTo(0.8165, 4);
        const huge = await binNumber('huge', 10);
        expect(huge.mean).toBe(0);
        expect(huge.stddev / (1e300 * Math.sqrt(2 / 5000))).toBeCloseTo(1, 9);
    });
    it('frames a constant', async () => {
        const { counts, mean, stddev } = await binNumber('constant', 10);
        expect({ counts, mean, stddev }).toEqual({ counts: [0, 5000, 0], mean: 7, stddev: 0 });
    });
});
//# sourceMappingURL=bin-numbers.test.js.map