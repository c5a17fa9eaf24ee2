import { METRICS, ROUTES, type MetricFamily } from '@plumbline/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

const hostile = 'a"b\\c\nd{}=,';
const baseline = baselineOf([
  numericFeature({ name: 'x' }),
  numericFeature({ name: 'constant', edges: [4.9, 5], stddev: 0 }),
  categoricalFeature({ name: hostile, categories: [hostile], rest: { categories: ['r'], truncated: false } }),
  numericFeature({ name: 'score', role: 'prediction', edges: [0.5] }),
]);

let service: Service;
afterEach(() => service.close());

const scrape = async () => (await fetch(`${service.url}/metrics`)).text();
const send = (...events: object[]) =>
  fetch(service.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(events.map((event) => ({ model: 'm', version: '1', ...event }))),
  });

const samplesOf = (text: string, { name }: MetricFamily) =>
  text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
const labelNames = (line: string) =>
  [...line.matchAll(/[{,]([a-z_]+)="(?:[^"\\]|\\.)*"/g)].map(([, name]) => name!);
const selfFamilies = Object.values(METRICS).filter(({ collector }) => collector === 'self');
const modelFamilies = Object.values(METRICS).filter(({ collector }) => collector !== 'self');

describe('/metrics', () => {
  it('writes every family of the contract, with its type and no label beside its own', async () => {
    const sections = { learn: [{ model: 'new', version: '1' }] };
    service = await startTestService({ baselines: [baseline], sections });
    await send({ features: { x: 1, [hostile]: hostile }, prediction: 0.3 });
    const text = await scrape();
    for (const family of Object.values(METRICS)) {
      expect(text).toContain(`# TYPE ${family.name} ${family.type}\n`);
      const samples = samplesOf(text, family);
      expect(samples.length, family.name).toBeGreaterThan(0);
      for (const label of samples.flatMap(labelNames)) expect(family.labels, family.name).toContain(label);
    }
  });

  it('shows every bin as 0 before the first event', async () => {
    service = await startTestService({ baselines: [baseline] });
    const samples = samplesOf(await scrape(), METRICS.featureBinObservations);
    expect(samples).toHaveLength(3 + 3 + 3 + 2);
    for (const sample of samples) expect(sample).toMatch(/ 0$/);
  });

  it('escapes what would break a line', async () => {
    service = await startTestService({ baselines: [baseline] });
    expect(await scrape()).toContain('feature="a\\"b\\\\c\\nd{}=,"');
  });

  it('reserves exactly the series that a model in traffic makes', async () => {
    service = await startTestService({ baselines: [baseline] });
    await send({ features: { x: 1 }, prediction: 0.3 });
    const text = await scrape();
    const made = modelFamilies.flatMap((family) => samplesOf(text, family)).length;
    expect(samplesOf(text, METRICS.series)).toEqual([`${METRICS.series.name} ${made}`]);
  });

  it('admits features whole or not at all, and counts what it leaves out', async () => {
    service = await startTestService({ baselines: [baseline], seriesLimit: 41 });
    const text = await scrape();
    const made = modelFamilies.flatMap((family) => samplesOf(text, family)).length;
    expect(made).toBeLessThanOrEqual(41);
    expect(samplesOf(text, METRICS.featureBinObservations)).toHaveLength(3);
    const dropped = Number(samplesOf(text, METRICS.seriesDropped)[0]!.split(' ').at(-1));
    expect(dropped).toBeGreaterThan(0);
    const features = (await (await fetch(`${service.url}/api/v1/models/m/versions/1/features`)).json()) as {
      features: unknown[];
    };
    expect(features.features).toHaveLength(4);
  });

  it('starts loss accounting at 0', async () => {
    const sections = { learn: [{ model: 'new', version: '1' }] };
    service = await startTestService({ baselines: [baseline], sections });
    const text = await scrape();
    for (const family of selfFamilies.filter(({ type }) => type === 'counter')) {
      const samples = samplesOf(text, family);
      expect(samples.length).toBeGreaterThan(0);
      for (const sample of samples) expect(sample).toMatch(/ 0$/);
    }
  });
});
