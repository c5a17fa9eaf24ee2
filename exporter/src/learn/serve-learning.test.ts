import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { METRICS, modelsResponseSchema, ROUTES } from '@plumbline/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadBaselines } from '../config/baselines.js';
import type { Service } from '../service.js';
import { startTestService } from '../testing/service.js';

let folder: string;
let service: Service;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'plumbline-learning-'))));
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const start = async (baselines: string[]) => {
  const sections = { baselines, learn: [{ model: 'm', version: '1', events: 100 }] };
  service = await startTestService({ baselines: await loadBaselines(baselines, true), sections });
};
const send = async (count: number, model = 'm') => {
  const events = Array.from({ length: count }, (_, i) => ({
    model,
    version: '1',
    features: { x: i / 3 },
    prediction: i % 2 === 0,
  }));
  const response = await fetch(service.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(events),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const listModels = async () =>
  modelsResponseSchema.parse(await (await fetch(service.url + ROUTES.models)).json());
const scrape = async () => (await fetch(`${service.url}/metrics`)).text();
const ratio = (value: number) =>
  `${METRICS.baselineLearning.name}{model_name="m",model_version="1"} ${value}\n`;

it('learns, keeps the baseline as a file, and monitors what comes after', async () => {
  await start([folder]);
  expect(await scrape()).toContain(ratio(0));
  expect((await fetch(`${service.url}/metrics?model=m`)).status).toBe(200);
  expect(await send(60)).toMatchObject({ status: 200, body: { accepted: 60, unknown_features: [] } });
  expect(await scrape()).toContain(ratio(0.6));
  expect(await scrape()).toContain(`${METRICS.baselineFilesRefused.name} 0\n`);
  expect(await listModels()).toMatchObject({
    models: [],
    learning: [{ model: 'm', version: '1', state: 'no_baseline', events: 60, events_wanted: 100 }],
  });
  const features = await fetch(`${service.url}/api/v1/models/m/versions/1/features`);
  expect(features.status).toBe(404);
  expect(await features.json()).toMatchObject({
    detail: 'model "m" version "1" has no baseline yet: it learns one and has 60 of 100 events',
  });
  await send(50);
  await vi.waitFor(async () => expect((await listModels()).models).toHaveLength(1), { timeout: 20_000 });
  expect((await listModels()).learning).toEqual([]);
  await send(40);
  const text = await scrape();
  expect(text).toContain(ratio(1));
  expect(text).toMatch(
    new RegExp(`^${METRICS.featureObservations.name}{.*feature="x".*state="value"} 40$`, 'm'),
  );
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^learned-[0-9a-f]+\.json$/)]);

  await service.close();
  await start([folder]);
  expect((await listModels()).models).toMatchObject([{ model: 'm', version: '1', features: 2 }]);
});

it('accounts for every accepted event, those that come while the baseline is built among them', async () => {
  await start([folder]);
  let sent = 0;
  // Bodies in flight together: some find the sample complete and the baseline not loaded yet.
  await Promise.all(
    Array.from({ length: 20 }, () => send(30).then(({ body }) => (sent += Number(body.accepted)))),
  );
  await vi.waitFor(async () => expect((await listModels()).models).toHaveLength(1));
  sent += Number((await send(7)).body.accepted);
  expect(sent).toBe(20 * 30 + 7);
  const text = await scrape();
  const read = (name: string, labels: string): number =>
    Number(new RegExp(`^${name}{.*${labels}.*} (\\d+)$`, 'm').exec(text)![1]);
  const learning = METRICS.baselineLearningEvents.name;
  expect(read(learning, 'outcome="gathered"')).toBe(100);
  const skipped = read(learning, 'outcome="skipped"');
  expect(skipped).toBeGreaterThanOrEqual(20);
  const monitored = read(METRICS.featureObservations.name, 'feature="x".*state="value"');
  expect(100 + skipped + monitored).toBe(sent);
  expect(read(METRICS.ingestEvents.name, 'format="json"')).toBe(sent);
});

it('keeps the baseline in memory where there is no folder, and refuses other models', async () => {
  await start([]);
  expect(await send(1, 'other')).toMatchObject({ status: 422, body: { reason: 'no_baseline' } });
  await send(100);
  await vi.waitFor(async () => expect((await listModels()).models).toHaveLength(1), { timeout: 20_000 });
  expect((await send(3)).body).toMatchObject({ accepted: 3 });
});
