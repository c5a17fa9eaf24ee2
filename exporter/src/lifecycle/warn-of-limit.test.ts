import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillRoute, ROUTES } from '@plumbline/core';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadBaselines } from '../config/baselines.js';
import type { Service } from '../service.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

const features = [numericFeature({ name: 'x' }), numericFeature({ name: 'y' })];
const ofVersion = (version: string) => baselineOf(features, 'm', version);
/** Room for one version and a feature of the next. */
const LIMIT = 100;

let folder: string;
let service: Service;
let warnings: Record<string, unknown>[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-limit-'));
  warnings = [];
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const start = async (versions: string[], seriesLimit: number) => {
  for (const version of versions) await write(version);
  const note = (line: string): void => {
    const entry = JSON.parse(line) as Record<string, unknown>;
    if (String(entry.msg).startsWith('series limit reached')) warnings.push(entry);
  };
  service = await startTestService({
    baselines: await loadBaselines([folder]),
    seriesLimit,
    sections: {
      baselines: [folder],
      web: { enable_admin_api: true },
      learn: [{ model: 'm', version: '2', events: 100 }],
    },
    log: pino({}, { write: note }),
  });
};
const write = (version: string) =>
  writeFile(join(folder, `${version}.json`), JSON.stringify(ofVersion(version)));

const dropped = (version: string, count: number) => [
  expect.objectContaining({ level: 40, model: 'm', version, features: 2, dropped: count, limit: LIMIT }),
];

it('at the start', async () => {
  await start(['1', '2'], LIMIT);
  expect(warnings).toEqual(dropped('2', 1));
});

it.each([
  [
    'PUT',
    () =>
      fetch(service.url + fillRoute(ROUTES.baseline, { model: 'm', version: '2' }), {
        method: 'PUT',
        body: JSON.stringify(ofVersion('2')),
      }),
  ],
  [
    'a file that a reload finds',
    async () => {
      await write('2');
      await service.reload();
    },
  ],
  [
    'learning',
    async () => {
      const events = Array.from({ length: 100 }, (_, i) => ({
        model: 'm',
        version: '2',
        features: { x: i / 3, y: i / 7 },
      }));
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(events);
      await fetch(service.url + ROUTES.predictions, { method: 'POST', headers, body });
    },
  ],
])('by %s', async (_, load) => {
  await start(['1'], LIMIT);
  expect(warnings).toEqual([]);
  await load();
  await vi.waitFor(() => expect(warnings).toHaveLength(1));
  expect(warnings).toEqual([expect.objectContaining({ version: '2', features: 2, limit: LIMIT })]);
});

it('of nothing while there is room', async () => {
  await start(['1', '2'], 10 * LIMIT);
  expect(warnings).toEqual([]);
});
