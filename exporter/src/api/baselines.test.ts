import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  baselinesResponseSchema,
  fillRoute,
  METRICS,
  problemSchema,
  putBaselineResponseSchema,
  ROUTES,
  type Baseline,
} from '@plumbline/core';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

const colour = categoricalFeature({ name: 'colour' });
const first = baselineOf([numericFeature({ name: 'x' }), colour]);
const second = baselineOf([numericFeature({ name: 'x', edges: [5, 20] }), colour]);

let folder: string;
let service: Service;
let lines: Record<string, unknown>[];
beforeEach(async () => {
  lines = [];
  folder = await mkdtemp(join(tmpdir(), 'plumbline-put-'));
  await writeFile(join(folder, 'mine.json'), JSON.stringify(first));
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const start = async ({ enabled = true, baselines = [folder], heldBytes = 67_108_864 } = {}) => {
  const log = pino({}, { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  service = await startTestService({
    baselines: [first],
    sections: {
      baselines,
      web: { enable_admin_api: enabled },
      ingest: { max_held_bytes: heldBytes },
    },
    log,
  });
};
const urlOf = ({ model, version }: { model: string; version: string }): string =>
  service.url + fillRoute(ROUTES.baseline, { model, version });
const put = (body: string | Buffer, names: { model: string; version: string } = first): Promise<Response> =>
  fetch(urlOf(names), { method: 'PUT', body });
const putBaseline = async (baseline: Baseline) => {
  const answer = await put(JSON.stringify(baseline), baseline);
  return { status: answer.status, ...putBaselineResponseSchema.parse(await answer.json()) };
};
const list = async () =>
  baselinesResponseSchema.parse(await (await fetch(service.url + ROUTES.baselines)).json()).baselines;
const scrape = async () => (await fetch(`${service.url}/metrics`)).text();

describe('baselines over HTTP', () => {
  it('are listed and handed out', async () => {
    await start();
    expect(await list()).toMatchObject([
      { model: 'm', version: '1', features: 2, source: 'test', rows: 3000, retired: false },
    ]);
    expect(await (await fetch(urlOf(first))).json()).toEqual(first);
    expect((await fetch(urlOf({ model: 'm', version: '7' }))).status).toBe(404);
  });

  it('replace the file they came from, at once', async () => {
    await start();
    const answer = await putBaseline(second);
    expect(answer).toMatchObject({ status: 200, change: 'replaced', file: 'mine.json' });
    expect(await (await fetch(urlOf(first))).json()).toEqual(second);
    expect(JSON.parse(await readFile(join(folder, 'mine.json'), 'utf8'))).toEqual(second);
    expect(await scrape()).toContain(`baseline="${answer.baseline.hash}"`);
    expect(await putBaseline(second)).toMatchObject({ change: 'unchanged' });
  });

  it('are counted and logged as those of files are', async () => {
    await start();
    const count = async () =>
      Number(
        new RegExp(`^${METRICS.baselineChanges.name}{outcome="loaded"} (\\d+)$`, 'm').exec(
          await scrape(),
        )![1],
      );
    const before = await count();
    lines = [];
    await putBaseline(second);
    await putBaseline(second);
    await putBaseline(baselineOf([colour], 'n'));
    expect((await count()) - before).toBe(2);
    expect(lines.filter(({ msg }) => msg === 'baseline loaded')).toMatchObject([
      { file: join(folder, 'mine.json'), model: 'm', version: '1', change: 'replaced' },
      { file: expect.stringContaining('put-') as string, model: 'n', change: 'added' },
    ]);
  });

  it('stay as they were where the new one cannot be kept, and say why', async () => {
    await start();
    await rename(folder, `${folder}.away`);
    const answer = await put(JSON.stringify(second));
    await rename(`${folder}.away`, folder);
    expect(answer.status).toBe(500);
    const detail = `cannot write ${join(folder, 'mine.json')}, so the old baseline stays: ENOENT`;
    expect(problemSchema.parse(await answer.json()).detail).toContain(detail);
    expect(lines.filter(({ level }) => level === 50)).toMatchObject([
      { detail: expect.stringContaining(detail) as string, method: 'PUT', msg: 'request failed' },
    ]);
    expect(await (await fetch(urlOf(first))).json()).toEqual(first);
    expect((await putBaseline(second)).change).toBe('replaced');
  });

  it('get a file of their own if they are new, whatever their names', async () => {
    await start();
    const baseline = baselineOf([colour], '../../etc', 'a/b ü');
    const answer = await putBaseline(baseline);
    expect(answer).toMatchObject({ status: 201, change: 'added' });
    expect((await readdir(folder)).sort()).toEqual(['mine.json', answer.file]);
    expect(await list()).toHaveLength(2);
  });

  it('are kept in memory alone where there is no folder', async () => {
    await start({ baselines: [] });
    expect(await putBaseline(second)).toMatchObject({ change: 'replaced', file: null });
  });

  it.each<[string, () => string | Buffer, number, string]>([
    ['no JSON', () => '{', 422, 'not JSON'],
    ['bytes that are no text', () => Buffer.from([0xff, 0xfe]), 400, 'UTF-8'],
    ['a wrong baseline', () => JSON.stringify({ ...first, features: [] }), 422, 'features'],
    [
      'another version',
      () => JSON.stringify({ ...first, version: '2' }),
      422,
      'version "2", the path names "m" and "1"',
    ],
  ])('are refused with %s', async (_, body, status, detail) => {
    await start();
    const answer = await put(body());
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(await answer.json()).detail).toContain(detail);
    expect(await (await fetch(urlOf(first))).json()).toEqual(first);
  });

  it('are refused while bodies that are being sent hold the memory, and taken after', async () => {
    await start({ heldBytes: 100_000 });
    const body = JSON.stringify(second);
    const slow = request(urlOf(first), {
      method: 'PUT',
      headers: { 'content-length': body.length + 90_000, expect: '100-continue' },
    });
    slow.flushHeaders();
    await once(slow, 'continue');
    const refused = await put(body);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(problemSchema.parse(await refused.json()).detail).toContain('send this again later');
    slow.end(body + ' '.repeat(90_000));
    const [answer] = (await once(slow, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(200);
    expect((await putBaseline(first)).change).toBe('replaced');
  });

  it('are not taken unless that is enabled', async () => {
    await start({ enabled: false });
    const answer = await put(JSON.stringify(second));
    expect(answer.status).toBe(403);
    expect(problemSchema.parse(await answer.json()).detail).toContain('--web.enable-admin-api');
  });

  it('are found by a reload without waiting for the poll', async () => {
    await start();
    await writeFile(join(folder, 'mine.json'), JSON.stringify(second));
    await service.reload();
    expect(await (await fetch(urlOf(first))).json()).toEqual(second);
  });

  it.each([
    ['small', 0],
    ['large', 500],
  ])('that are %s change under traffic without losing an event of a feature that stays', async (_, more) => {
    await start();
    const others = Array.from({ length: more }, (_, i) => numericFeature({ name: `other ${i}` }));
    const widen = (baseline: Baseline) => ({ ...baseline, features: [...baseline.features, ...others] });
    const events = Array.from({ length: 1200 }, () => ({
      model: 'm',
      version: '1',
      features: { x: 1, colour: 'a' },
    }));
    const sends = Array.from({ length: 10 }, () =>
      fetch(service.url + ROUTES.predictions, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events),
      }),
    );
    for (const baseline of [second, first, second])
      expect((await putBaseline(widen(baseline))).status).toBe(200);
    for (const answer of await Promise.all(sends))
      expect(await answer.json()).toMatchObject({ accepted: 1200 });
    const counters = (await scrape())
      .split('\n')
      .filter((line) => line.startsWith(METRICS.featureBinObservations.name) && line.includes('"colour"'))
      .map((line) => Number(line.split(' ').at(-1)));
    expect(counters).toEqual([12_000, 0, 0]);
  });
});
