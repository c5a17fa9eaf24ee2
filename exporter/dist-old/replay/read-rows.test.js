import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../data/open-data.js';
import { makeDataFolder } from '../testing/data-files.js';
import { chooseColumns } from './choose-columns.js';
import { prepareRows } from './read-rows.js';
let folder;
let data;
beforeAll(async () => {
    folder = await makeDataFolder();
    const path = await folder.write('rows.parquet', `SELECT * FROM (
      SELECT CASE WHEN i = 7 THEN NULL ELSE TIMESTAMP '2001-01-01' + to_hours(9999 - i::INTEGER) END AS at, i AS id, i * 0.5 AS half
      FROM range(10_000) t(i)
    )`);
    data = await openData([path]);
});
afterAll(async () => {
    data.close();
    await folder.remove();
});
async function read(options, range = {}, from = data) {
    const columns = chooseColumns(from.columns, { predictions: [], ...options });
    const source = await prepareRows(from.connection, columns, range);
    const rows = [];
    for await (const chunk of source.read())
        rows.push(...chunk);
    return { source, rows };
}
describe('prepareRows', () => {
    it('reads in the order of time and counts what has none', async () => {
        const { source, rows } = await read({ time: 'at', label: 'half' });
        expect([source.rows, source.rowsWithoutTime, rows.length]).toEqual([9_999, 1, 9_999]);
        const timestamp = '2001-01-01T00:00:00.000Z';
        expect(rows[0]).toEqual({
            time: Date.parse(timestamp),
            timestamp,
            features: { id: 9_999 },
            label: 4999.5,
        });
        expect(rows.every((row, i) => i === 0 || rows[i - 1].time < row.time)).toBe(true);
    });
    it('reads in the order of the file where there is no time, and again', async () => {
        const { source, rows } = await read({ features: ['id'] });
        expect(rows.map(({ features }) => features['id'])).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
        const again = source.read();
        expect((await again.next()).value[0]).toEqual({ time: 0, features: { id: 0 } });
        await again.return(undefined);
    });
    it('keeps to a range: from its first moment, to just before its last', async () => {
        const { rows } = await read({ time: 'at' }, { from: '2001-01-02', until: '2001-01-02T05:00:00+02:00' });
        expect(rows.map(({ time }) => new Date(time).toISOString().slice(0, 13))).toEqual([
            '2001-01-02T00',
            '2001-01-02T01',
            '2001-01-02T02',
        ]);
        await expect(read({ time: 'at' }, { from: 'spring' })).rejects.toThrow('--from "spring" is no moment: write it like 2001-02-01 or');
    });
    it('gives one prediction as it is and several by name', async () => {
        const one = await read({ predictions: ['half'], features: ['id'] });
        expect(one.rows[3]).toEqual({ time: 0, features: { id: 3 }, prediction: 1.5 });
        const two = await read({ predictions: ['half', 'id'], features: [], label: 'id' });
        expect(two.rows[3]).toEqual({ time: 0, features: {}, prediction: { half: 1.5, id: 3 }, label: 3 });
    });
    it('sends values as a client would', async () => {
        const path = await folder.write('values.parquet', `SELECT 9007199254740991 AS big, 9007199254740993 AS bigger, 1::TINYINT AS small, 1.25::DECIMAL(9, 3) AS money,
        0.5::FLOAT AS float, 'NaN'::DOUBLE AS nan, '-Infinity'::DOUBLE AS infinity, true AS yes, NULL::BIGINT AS none,
        'tëxt' AS text, 'b'::ENUM('a', 'b') AS enum, DATE '2001-02-03' AS day, TIME '04:05:06' AS clock,
        TIMESTAMP '2001-02-03 04:05:06.789' AS at, TIMESTAMPTZ '2001-02-03 04:05:06+01' AS zoned,
        NULL::TIMESTAMP AS never, [1::BIGINT, NULL] AS list, {'a': 2::BIGINT} AS struct`);
        const values = await openData([path]);
        const { rows } = await read({}, {}, values);
        values.close();
        expect(rows[0].features).toEqual({
            big: 9007199254740991,
            bigger: 9007199254740992,
            small: 1,
            money: 1.25,
            float: 0.5,
            nan: null,
            infinity: null,
            yes: true,
            none: null,
            text: 'tëxt',
            enum: 'b',
            day: '2001-02-03',
            clock: '04:05:06',
            at: '2001-02-03T04:05:06.789',
            zoned: '2001-02-03T03:05:06.000Z',
            never: null,
            list: [1, null],
            struct: { a: 2 },
        });
    });
});
//# sourceMappingURL=read-rows.test.js.map