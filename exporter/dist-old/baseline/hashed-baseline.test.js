import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillRoute, histogramResponseSchema, parseBaseline, ROUTES, } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../testing/data-files.js';
import { runCli } from '../testing/run-cli.js';
import { startTestService } from '../testing/service.js';
let folder;
beforeAll(async () => {
    folder = await makeDataFolder();
});
afterAll(() => folder.remove());
describe('hashed categories', () => {
    it('are counted right from the data to the API, and nowhere stand in the clear', async () => {
        // Five of a thousand people are rare: below 0.5 %.
        const data = await folder.write('people.parquet', `SELECT CASE WHEN i < 600 THEN 'Ann' WHEN i < 995 THEN 'Zoë' ELSE 'Rare ' || i END AS name,
        CASE WHEN i < 500 THEN 1200 ELSE 8001 END AS zip FROM range(1000) t(i)`);
        const out = join(folder.path, 'people.json');
        const { code, stderr } = await runCli(...['baseline', 'build', data, '--model', 'm', '--version', '1', '--out', out], ...['--hash', 'name,zip', '--salt', 'pepper']);
        expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
        const text = await readFile(out, 'utf8');
        expect(text).not.toMatch(/Ann|Zoë|Rare|1200|8001/);
        const baseline = parseBaseline(text, out);
        const service = await startTestService({ baselines: [baseline] });
        const send = async (name, zip, times) => {
            const event = { model: 'm', version: '1', features: { name, zip } };
            await fetch(service.url + ROUTES.predictions, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(new Array(times).fill(event)),
            });
        };
        await send('Ann', 1200, 3);
        await send('Zoë', 8001, 5);
        await send('Rare 997', 8001, 7);
        await send('Eve', 9999, 11);
        await send(baseline.features[0].categories[0], null, 13);
        const count = async (feature) => {
            const path = fillRoute(ROUTES.histogram, { model: 'm', version: '1', feature });
            const answer = histogramResponseSchema.parse(await (await fetch(service.url + path)).json());
            return answer.bins.map(({ live_count }) => live_count);
        };
        const counts = { name: await count('name'), zip: await count('zip') };
        const metrics = await (await fetch(`${service.url}/metrics`)).text();
        await service.close();
        // A hash that is sent as a value is a value nobody has seen.
        expect(counts.name).toEqual([3, 5, 7, 24]);
        expect([...counts.zip].sort((a, b) => a - b)).toEqual([3, 11, 12]);
        expect(metrics).not.toMatch(/Ann|Zoë|Rare/);
    });
});
describe('overrides, importances and samples', () => {
    it('shape the features they name', async () => {
        const data = await folder.write('trips.parquet', `SELECT i AS distance, i % 24 AS hour, i / 999 AS score, 'c' || i % 3 AS carrier FROM range(1000) t(i)`);
        const overrides = join(folder.path, 'columns.yaml');
        await writeFile(overrides, `columns:
  distance: { edges: [100, 500, 2000], importance: 0.7 }
  score: { role: prediction, binning: uniform, bins: 4 }
  hour: { kind: numeric }
  carrier: { categories: 1 }
`);
        const importances = join(folder.path, 'importances.json');
        await writeFile(importances, '{"hour": 0.2, "distance": 0.1}');
        const options = ['--overrides', overrides, '--importances', importances];
        const args = ['baseline', 'build', data, '--model', 'm', '--version', '1', ...options];
        const { features } = parseBaseline((await runCli(...args)).stdout, 'stdout');
        expect(features).toMatchObject([
            {
                name: 'distance',
                binning: 'given',
                edges: [100, 500, 2000],
                counts: [101, 400, 499, 0],
                importance: 0.7,
            },
            { name: 'hour', kind: 'numeric', importance: 0.2 },
            { name: 'carrier', categories: ['c0'], rest: { distinct: 2 } },
            { name: 'score', role: 'prediction', binning: 'uniform', edges: [0.25, 0.5, 0.75] },
        ]);
    });
    it('draws the same rows each time', async () => {
        const data = await folder.write('many.parquet', `SELECT hash(i) % 100000 AS x FROM range(50000) t(i)`);
        const draw = async (sample) => {
            const args = ['baseline', 'build', data, '--model', 'm', '--version', '1', '--sample', sample];
            const baseline = parseBaseline((await runCli(...args)).stdout, 'stdout');
            return { data: baseline.data, features: baseline.features };
        };
        const rows = await draw('700');
        expect(rows.data).toMatchObject({ rows: 700, sample: '700 rows' });
        expect(await draw('700')).toEqual(rows);
        const share = await draw('10%');
        expect(share.data.rows / 5000).toBeCloseTo(1, 1);
        expect(await draw('10%')).toEqual(share);
    });
});
//# sourceMappingURL=hashed-baseline.test.js.map