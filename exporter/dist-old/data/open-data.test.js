import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../testing/data-files.js';
import { DATA, openData } from './open-data.js';
let folder;
beforeAll(async () => {
    folder = await makeDataFolder();
});
afterAll(() => folder.remove());
const QUERY = `SELECT i AS id, i / 4 AS part, 'name ' || i AS name, i > 1 AS late FROM range(3) t(i)`;
async function readAll(paths, where) {
    const { connection, close } = await openData(paths, { where });
    try {
        const reader = await connection.runAndReadAll(`SELECT id::INTEGER, part, name, late FROM ${DATA} ORDER BY id`);
        return reader.getRowsJS();
    }
    finally {
        await close();
    }
}
describe('openData', () => {
    const rows = [
        [0, 0, 'name 0', false],
        [1, 0.25, 'name 1', false],
        [2, 0.5, 'name 2', true],
    ];
    it.each(['rows.parquet', 'rows.csv', 'rows.ndjson', "it's.CSV".toLowerCase()])('reads %s', async (name) => {
        expect(await readAll([await folder.write(name, QUERY)])).toEqual(rows);
    });
    it('reads globs, several files and the rows that a condition holds for', async () => {
        await folder.write('part-1.parquet', `${QUERY} WHERE i < 1`);
        await folder.write('part-2.parquet', `${QUERY} WHERE i >= 1`);
        const [glob, one, two] = ['part-*.parquet', 'part-1.parquet', 'part-2.parquet'].map((name) => join(folder.path, name));
        expect(await readAll([glob])).toEqual(rows);
        expect(await readAll([two, one])).toEqual(rows);
        expect(await readAll([glob], 'late -- with a comment')).toEqual([rows[2]]);
    });
    it('tells column families by type, and types text by all of its rows', async () => {
        const late = join(folder.path, 'late.csv');
        await writeFile(late, `a,b,c\n${'1,x,2001-01-01\n'.repeat(30_000)}1.5,y,2001-01-02\n`);
        const { columns, close } = await openData([late]);
        await close();
        expect(columns.map(({ name, type, family }) => [name, type, family])).toEqual([
            ['a', 'DOUBLE', 'float'],
            ['b', 'VARCHAR', 'text'],
            ['c', 'DATE', 'time'],
        ]);
    });
    it('classifies every type a Parquet file may hold', async () => {
        const path = await folder.write('types.parquet', `SELECT 1::UTINYINT AS integer, 1::DECIMAL(5, 2) AS float, 'a'::ENUM('a', 'b]') AS text, true AS boolean,
        now() AS time, [1] AS nested, '\\x00'::BLOB AS other`);
        const { columns, close } = await openData([path]);
        await close();
        for (const { name, family } of columns)
            expect(family).toBe(name);
    });
    it('names the file and the cause when it cannot read', async () => {
        const broken = join(folder.path, 'broken.parquet');
        await writeFile(broken, 'no parquet');
        await expect(openData(['model.pkl'])).rejects.toThrow('cannot tell the format of model.pkl: the name must end in .parquet, .csv');
        await expect(openData(['/nowhere/x.csv'])).rejects.toThrow('cannot read /nowhere/x.csv: there is no such file');
        await expect(openData([broken])).rejects.toThrow(`cannot read ${broken}: it is not a whole Parquet file`);
        await expect(openData(['a.csv', 'b.parquet'])).rejects.toThrow('must be of one format');
    });
    it('names the file when damage shows in a later query only', async () => {
        const whole = await readFile(await folder.write('whole.parquet', QUERY));
        const beheaded = join(folder.path, 'beheaded.parquet');
        await writeFile(beheaded, whole.fill(0, 0, 100));
        const { connection, explain, close } = await openData([beheaded]);
        const error = await connection
            .runAndReadAll(`SELECT sum(id) FROM ${DATA}`)
            .catch((error) => error);
        await close();
        expect(explain(error).message).toMatch(`cannot read ${beheaded}: it is not a whole Parquet file`);
        const ours = new Error('another');
        expect(explain(ours)).toBe(ours);
    });
    it('reads values of mixed types in NDJSON as text, and leaves nested ones', async () => {
        const mixed = join(folder.path, 'mixed.ndjson');
        await writeFile(mixed, '{"a":1,"b":{"k":1}}\n{"a":"s","b":2}\n{"a":null,"b":"x"}\n{"a":true,"b":3}\n');
        const { connection, columns, close } = await openData([mixed]);
        const reader = await connection.runAndReadAll(`SELECT a FROM ${DATA}`);
        await close();
        expect(columns.map(({ type, family }) => [type, family])).toEqual([
            ['VARCHAR', 'text'],
            ['JSON', 'nested'],
        ]);
        expect(reader.getRowsJS()).toEqual([['1'], ['s'], [null], ['true']]);
    });
    it('names the condition when it does not hold water', async () => {
        const path = await folder.write('where.parquet', QUERY);
        await expect(openData([path], { where: 'lat > 1' })).rejects.toThrow('--where lat > 1: Binder Error');
        await expect(openData([path], { where: 'late AND' })).rejects.toThrow('--where late AND: Parser Error');
    });
});
//# sourceMappingURL=open-data.test.js.map