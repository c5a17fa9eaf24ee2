import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillRoute, histogramResponseSchema, METRICS, ROUTES } from '@plumbline/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';
/** Snapshots come every half second at the shortest interval. */
const WAIT = { timeout: 8000 };
let folder;
let file;
let service;
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-keeper-'));
    file = join(folder, 'windows');
});
afterEach(async () => {
    await service?.close();
    await rm(folder, { recursive: true, force: true });
});
async function restart(feature = numericFeature({ name: 'x' }), interval = '1m') {
    await service?.close();
    service = undefined;
    service = await startTestService({
        baselines: [baselineOf([feature])],
        sections: { snapshot: { file, interval } },
    });
}
const send = (...xs) => fetch(service.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(xs.map((x) => ({ model: 'm', version: '1', features: { x } }))),
});
async function readCounts() {
    const path = fillRoute(ROUTES.histogram, { model: 'm', version: '1', feature: 'x' });
    const answer = histogramResponseSchema.parse(await (await fetch(service.url + path)).json());
    return answer.bins.map((bin) => bin.live_count);
}
async function readMetric({ name }, label = '') {
    const text = await (await fetch(`${service.url}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith(name) && line.includes(label));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
const failures = (reason) => readMetric(METRICS.snapshotFailures, `reason="${reason}"`);
describe('an exporter with a snapshot file', () => {
    it('has its windows back after each restart, once, and its counters at 0', async () => {
        await restart();
        await send(1, 15, 25);
        await restart();
        expect(await readCounts()).toEqual([1, 1, 1]);
        expect(await readMetric(METRICS.featureBinObservations)).toBe(0);
        await send(1);
        await restart();
        expect(await readCounts()).toEqual([2, 1, 1]);
    });
    it('writes while it runs and says so', async () => {
        const start = Date.now() / 1000;
        await restart(undefined, '1s');
        await vi.waitFor(async () => expect(await readMetric(METRICS.snapshotLastSuccess)).toBeGreaterThanOrEqual(start), WAIT);
        expect(await readMetric(METRICS.snapshotSize)).toBeGreaterThan(100);
        expect(await readMetric(METRICS.snapshotDuration)).toBeGreaterThan(0);
        expect((await stat(file)).mode & 0o777).toBe(0o600);
    });
    it('starts with empty windows from a foreign file, counts that and keeps the file', async () => {
        await writeFile(file, 'precious');
        await restart();
        expect(await readCounts()).toEqual([0, 0, 0]);
        expect(await failures('foreign')).toBe(1);
        expect(await readFile(`${file}.refused`, 'utf8')).toBe('precious');
    });
    it('does not put counts of one layout into another', async () => {
        await restart();
        await send(1, 15, 25);
        await restart(numericFeature({ name: 'x', edges: [5, 20] }));
        expect(await readCounts()).toEqual([0, 0, 0]);
        expect(await failures('baseline')).toBe(1);
    });
    it('serves on where it cannot write', async () => {
        await restart(undefined, '1s');
        await rm(folder, { recursive: true });
        await vi.waitFor(async () => expect(await failures('write')).toBeGreaterThan(1), WAIT);
        await send(1);
        expect(await readCounts()).toEqual([1, 0, 0]);
    });
});
//# sourceMappingURL=keeper.test.js.map