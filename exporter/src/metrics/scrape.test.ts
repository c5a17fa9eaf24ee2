import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { METRICS, ROUTES } from '@plumbline/core';
import express from 'express';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet } from '../monitor/fleet.js';
import type { Service } from '../service.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { checkMetrics } from '../testing/promtool.js';
import { startTestService } from '../testing/service.js';
import type { ModelCollector } from './collector.js';
import { ModelExposition } from './exposition.js';
import { handleScrape } from './scrape.js';
import { SelfMetrics } from './self.js';

const features = [
  numericFeature({ name: 'x' }),
  categoricalFeature({ name: 'back\\slash "quote"\nline' }),
  numericFeature({ name: 'score', role: 'prediction', edges: [0.5] }),
];
const OPENMETRICS = { accept: 'application/openmetrics-text;version=1.0.0' };
const RELOADS = { lastSucceeded: true, succeededAt: 0 };

/** A request whose body is not decompressed on the way. */
async function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const outgoing = httpRequest(url, { headers, method, agent: false }).end();
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  const body = await buffer(answer);
  return { status: answer.statusCode, headers: answer.headers as IncomingHttpHeaders, body };
}

const ours = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^(# \w+ )?plumbline_/.test(line))
    .join('\n');
const familiesOf = (text: string) => [...text.matchAll(/^# TYPE (plumbline_\S+)/gm)].map(([, name]) => name!);

describe('/metrics', () => {
  let service: Service;
  let url: string;
  beforeEach(async () => {
    service = await startTestService({
      baselines: [baselineOf(features), baselineOf([numericFeature({ name: 'y' })], 'n')],
      sections: { learn: [{ model: 'new', version: '1' }] },
    });
    url = `${service.url}/metrics`;
    const event = { model: 'm', version: '1', features: { x: 12 }, prediction: 0.4 };
    await fetch(service.url + ROUTES.predictions, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array.from({ length: 7 }, () => event)),
    });
  });
  afterEach(() => service.close());

  it('passes promtool on everything of ours', async () => {
    const text = (await get(url)).body.toString();
    expect(checkMetrics(`${ours(text)}\n`)).toBe('');
    expect(checkMetrics('plumbline_wrong_total{} x\n')).not.toBe('');
  });

  it('is as the golden file has it (mend it with "npx vitest run --project exporter scrape -u")', async () => {
    const text = ours((await get(url)).body.toString())
      .replace(/(version=")[^"]+(",node=")[^"]+/, '$1VERSION$2NODE')
      .replace(/^(plumbline_\S+_timestamp_seconds) .*/gm, '$1 TIME')
      .replace(/(_age_seconds\{.*\}) .*/g, '$1 AGE');
    await expect(`${text}\n`).toMatchFileSnapshot('testdata/metrics.prom');
  });

  it('is compressed where the scraper takes it, and the same', async () => {
    const zipped = await get(url, { 'accept-encoding': 'gzip' });
    const plain = await get(url, { 'accept-encoding': 'gzip;q=0, identity' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(zipped.headers['vary']).toBe('Accept, Accept-Encoding');
    const stable = (text: string) => ours(text).replace(/(age_seconds\{.*\}) .*/g, '$1');
    expect(stable(gunzipSync(zipped.body).toString())).toBe(stable(plain.body.toString()));
    const head = await get(url, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('speaks OpenMetrics: families without _total, units, no empty line, an end', async () => {
    const answer = await get(url, OPENMETRICS);
    expect(answer.headers['content-type']).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    const text = answer.body.toString();
    expect(text).toContain('# TYPE plumbline_feature_bin_observations counter\n');
    expect(text).toMatch(/^plumbline_feature_bin_observations_total\{.*\} 7$/m);
    expect(text).toContain('# UNIT plumbline_window_age_seconds seconds\n');
    expect(text).toContain('# UNIT plumbline_feature_deviation_sigmas sigmas\n');
    expect(text).toContain(
      '# HELP plumbline_feature_observations Values by what became of them; only state=\\"value\\"',
    );
    expect(text).toMatch(
      /# TYPE process_cpu_seconds counter\nprocess_cpu|# TYPE process_cpu_seconds counter\n# HELP/,
    );
    expect(text.endsWith('\n# EOF\n')).toBe(true);
    expect(text).not.toContain('\n\n');
    // Plain output is not spoilt by it.
    expect((await get(url)).body.toString()).toContain('# TYPE plumbline_ingest_events_total counter\n');
  });

  const kinds = Object.values(METRICS).map(({ name, collector }) => ({ name, collector }));
  it.each(['live', 'baseline', 'self'] as const)('collects %s alone', async (collector) => {
    const text = (await get(`${url}?collect[]=${collector}`)).body.toString();
    const wanted = kinds.filter((kind) => kind.collector === collector).map(({ name }) => name);
    expect(familiesOf(text).sort()).toEqual([...new Set([...wanted, METRICS.collectorSuccess.name])].sort());
    expect(text.includes('process_cpu_seconds_total')).toBe(collector === 'self');
  });

  it('joins what several scrapes take apart', async () => {
    const both = (await get(`${url}?collect[]=live&collect%5B%5D=baseline`)).body.toString();
    expect(familiesOf(both)).toHaveLength(kinds.filter(({ collector }) => collector !== 'self').length + 1);
  });

  it('shows single models', async () => {
    const text = (await get(`${url}?model=n`)).body.toString();
    expect(text).toContain('model_name="n"');
    expect(text).not.toContain('model_name="m"');
    expect((await get(`${url}?model=n&model=m`)).body.toString()).toContain('model_name="m"');
  });

  it.each([
    ['?collect[]=life', 'collect[]="life" is not known: there are live, baseline, self'],
    ['?collect[]=', 'collect[]="" is not known: there are live, baseline, self'],
    ['?collect[]=live&collect[]=x', 'collect[]="x" is not known: there are live, baseline, self'],
    ['?model=o', 'model="o" is not known: there are m, n, new'],
  ])('refuses %s', async (query, detail) => {
    const { status, body } = await get(url + query);
    expect(status).toBe(400);
    expect(JSON.parse(body.toString())).toMatchObject({ detail });
  });
});

describe('a scrape with a collector that fails', () => {
  const broken: ModelCollector = {
    family: METRICS.featureObservations,
    prepare: () => () => {
      throw new Error('broken collector');
    },
  };
  const unprepared: ModelCollector = {
    family: METRICS.featureAnomalousValues,
    prepare() {
      throw new Error('never ready');
    },
  };
  const sound: ModelCollector = { family: METRICS.baselineBins, prepare: () => () => 'plumbline_sound 1\n' };

  it('gives the rest, and says what failed', async () => {
    const budget = new SeriesBudget(1000);
    const fleet = new Fleet(['5m'], budget);
    fleet.add(baselineOf(features));
    const lines: object[] = [];
    const app = express().get(
      '/metrics',
      handleScrape({
        exposition: new ModelExposition(fleet, [broken, unprepared, sound]),
        self: new SelfMetrics(budget, RELOADS),
        log: pino({}, { write: (line) => lines.push(JSON.parse(line) as object) }),
      }),
    );
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { status, body } = await get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`);
    server.close();
    expect(status).toBe(200);
    const text = body.toString();
    expect(text).toContain('plumbline_sound 1\n');
    expect(text).not.toContain(`TYPE ${METRICS.featureObservations.name}`);
    expect(text).toContain(`${METRICS.collectorSuccess.name}{collector="live"} 0\n`);
    expect(text).toContain(`${METRICS.collectorSuccess.name}{collector="baseline"} 1\n`);
    expect(text).toContain(`${METRICS.collectorErrors.name}{collector="live"} 2\n`);
    expect(lines).toMatchObject([
      { family: METRICS.featureObservations.name, err: { message: 'broken collector' } },
      { family: METRICS.featureAnomalousValues.name, err: { message: 'never ready' } },
    ]);
  });
});

it('lets the event loop turn while a large scrape is written', async () => {
  const wide = Array.from({ length: 2000 }, (_, i) =>
    numericFeature({ name: `f${i}`, edges: [1, 2, 3, 4, 5, 6, 7] }),
  );
  const service = await startTestService({ baselines: [baselineOf(wide)], seriesLimit: 1e6 });
  let turns = 0;
  let going = true;
  const turn = () => {
    turns++;
    if (going) setImmediate(turn);
  };
  turn();
  const { body } = await get(`${service.url}/metrics`);
  going = false;
  await service.close();
  const parts = body.length / (128 * 1024);
  expect(parts).toBeGreaterThan(20);
  expect(turns).toBeGreaterThan(parts);
});
