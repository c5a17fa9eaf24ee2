import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASELINE_SCHEMA, parseBaseline } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../testing/data-files.js';
import { formatBaseline, writeBaseline } from './write-baseline.js';
const baseline = {
    schema: BASELINE_SCHEMA,
    model: 'm',
    version: '1',
    created_at: '2026-01-01T00:00:00Z',
    created_by: 'plumbline 0.1.0',
    data: { source: 'x.csv', rows: 10, where: 'a IN [\n1, 2 ]' },
    features: [
        {
            name: 'x',
            role: 'feature',
            kind: 'numeric',
            observations: 10,
            states: { null: 0, non_finite: 0 },
            edges: [-5e-324, 1e21, 1.5e300],
            counts: [1, 2, 3, 4],
            shares: [0.1, 0.2, 0.3, 0.4],
            mean: 1,
            stddev: 1,
            min: -1,
            max: 3,
        },
        {
            name: 'y',
            role: 'feature',
            kind: 'categorical',
            value_type: 'string',
            observations: 10,
            states: { null: 0, non_finite: 0 },
            categories: ['[\n  1,\n  2\n]', '3'],
            rest: { categories: [], truncated: true },
            counts: [5, 4, 1, 0],
            shares: [0.5, 0.3, 0.1, 0.1],
        },
    ],
};
let folder;
beforeAll(async () => {
    folder = await makeDataFolder();
});
afterAll(() => folder.remove());
describe('writeBaseline', () => {
    it('keeps lists of numbers on a line and every value as it was', () => {
        const text = formatBaseline(baseline);
        expect(text).toContain('"edges": [-5e-324, 1e+21, 1.5e+300],\n');
        expect(text).toContain('"counts": [1, 2, 3, 4],\n');
        expect(text.endsWith('}\n')).toBe(true);
        expect(parseBaseline(text, 'text')).toEqual(baseline);
    });
    it('replaces the file and leaves no other behind', async () => {
        const path = join(folder.path, 'baseline.json');
        await writeFile(path, 'old');
        await writeBaseline(baseline, path);
        expect(parseBaseline(await readFile(path, 'utf8'), path)).toEqual(baseline);
        expect(await readdir(folder.path)).toEqual(['baseline.json']);
    });
    it('names the file when it cannot write, and leaves nothing behind', async () => {
        const missing = join(folder.path, 'missing', 'b.json');
        await expect(writeBaseline(baseline, missing)).rejects.toThrow(`cannot write ${missing}: ENOENT`);
        const taken = join(folder.path, 'folder');
        await mkdir(taken);
        await expect(writeBaseline(baseline, taken)).rejects.toThrow(`cannot write ${taken}: EISDIR`);
        expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });
});
//# sourceMappingURL=write-baseline.test.js.map