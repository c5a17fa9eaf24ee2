import {
  assessWindow,
  computeCriticalZ,
  LABEL,
  METRICS,
  QUANTILES,
  ROUTES,
  VERDICT_STATES,
  type MetricFamily,
} from '@plumbline/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashBaseline } from '../baseline/encode-baseline.js';
import type { Service } from '../service.js';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

// Every exported value, held to the baseline and to the direct computation.

const feature = numericFeature({ name: 'x', states: { null: 500, non_finite: 250 }, min: -5, max: 30 });
const score = numericFeature({
  name: 'score',
  role: 'prediction',
  edges: [0.5],
  mean: 0.5,
  stddev: 0.25,
  min: 0,
  max: 1,
});
const baseline = baselineOf([feature, score]);
const WINDOW = '1h';
const SCORES = [...Array.from({ length: 250 }, () => 0.25), ...Array.from({ length: 50 }, () => 0.75)];

let service: Service;
let text: string;
beforeAll(async () => {
  service = await startTestService({ baselines: [baseline], windows: [WINDOW] });
  const events = SCORES.map((prediction) => ({
    model: 'm',
    version: '1',
    features: { x: 40, y: 1 },
    prediction,
  }));
  const nulls = Array.from({ length: 60 }, () => ({
    model: 'm',
    version: '1',
    features: { x: null },
    prediction: null,
  }));
  const missing = Array.from({ length: 40 }, () => ({ model: 'm', version: '1', features: {} }));
  await fetch(service.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([...events, ...nulls, ...missing, 7]),
  });
  text = await (await fetch(`${service.url}/metrics`)).text();
});
afterAll(() => service.close());

/** The value of the one series that has these labels. */
function read({ name }: MetricFamily, labels: Record<string, string> = {}): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => wanted.every((pair) => line.includes(pair)));
  expect(lines, `${name} ${wanted.join()}`).toHaveLength(1);
  return Number(lines[0]!.split(' ').at(-1));
}

const ofX = { [LABEL.feature]: 'x' };
const ofScore = { [LABEL.feature]: 'score' };

it('exports what the baseline says', () => {
  expect(read(METRICS.baselineObservations, ofX)).toBe(3000);
  expect(read(METRICS.baselineBins, ofX)).toBe(3);
  expect(read(METRICS.baselineMean, ofX)).toBe(15);
  expect(read(METRICS.baselineStddev, ofX)).toBe(5);
  expect(read(METRICS.baselineMin, ofX)).toBe(-5);
  expect(read(METRICS.baselineMax, ofX)).toBe(30);
  expect(read(METRICS.baselineNullRatio, ofX)).toBeCloseTo(500 / 3750, 12);
  feature.shares.forEach((share, bin) => {
    const [lower, upper] = [
      ['-Inf', '10'],
      ['10', '20'],
      ['20', '+Inf'],
    ][bin]!;
    const labels = { ...ofX, [LABEL.bin]: `0${bin}`, [LABEL.lower]: lower!, [LABEL.upper]: upper! };
    expect(read(METRICS.baselineRatio, labels)).toBe(share);
  });
});

it('exports which baseline it is and how old', () => {
  expect(read(METRICS.modelBaselineCreated)).toBe(Date.parse(baseline.created_at) / 1000);
  const labels = {
    [LABEL.baseline]: hashBaseline(baseline),
    [LABEL.baselineCreatedAt]: baseline.created_at,
    [LABEL.baselineSource]: baseline.data.source,
  };
  expect(read(METRICS.modelInfo, labels)).toBe(1);
});

it('exports what came', () => {
  expect(read(METRICS.ingestEvents, { [LABEL.format]: 'json' })).toBe(400);
  expect(read(METRICS.ingestRejected, { [LABEL.format]: 'json', [LABEL.reason]: 'invalid_event' })).toBe(1);
  expect(read(METRICS.ingestIgnoredValues)).toBe(300);
  expect(read(METRICS.featureObservations, { ...ofX, [LABEL.state]: 'value' })).toBe(300);
  expect(read(METRICS.featureObservations, { ...ofX, [LABEL.state]: 'null' })).toBe(60);
  expect(read(METRICS.featureObservations, { ...ofX, [LABEL.state]: 'missing' })).toBe(40);
  expect(read(METRICS.featureAnomalousValues, { ...ofX, [LABEL.reason]: 'above_range' })).toBe(300);
  expect(read(METRICS.featureAnomalousValues, { ...ofX, [LABEL.reason]: 'below_range' })).toBe(0);
  expect(read(METRICS.featureDeviation, { ...ofX, [LABEL.direction]: 'up' })).toBe(300 * 5);
  expect(read(METRICS.featureDeviation, { ...ofScore, [LABEL.direction]: 'down' })).toBe(250);
  expect(read(METRICS.featureSquaredDeviation, ofX)).toBe(300 * 25);
});

it('exports the verdict on its own window', () => {
  const criticalZ = computeCriticalZ(2, 3600);
  const { psi, state, observations } = assessWindow({
    counts: [250, 50],
    baseline: score,
    criticalZ,
    ageSeconds: 0,
    windowSeconds: 3600,
  });
  expect(state).toBe('drift');
  const inWindow = { ...ofScore, [LABEL.window]: WINDOW };
  expect(read(METRICS.windowPsi, inWindow)).toBe(psi);
  expect(read(METRICS.windowObservations, inWindow)).toBe(observations);
  expect(read(METRICS.windowNullRatio, inWindow)).toBe(100 / 400);
  expect(read(METRICS.windowMean, inWindow)).toBeCloseTo(1 / 3, 12);
  expect(read(METRICS.windowStddev, inWindow)).toBeCloseTo(Math.sqrt(1 / 36 + 1 / 144), 2);
  expect(read(METRICS.windowAge, inWindow)).toBeLessThan(60);
  expect(read(METRICS.windowMin, inWindow)).toBe(0.25);
  expect(read(METRICS.windowMax, inWindow)).toBe(0.75);
  for (const quantile of QUANTILES) {
    const exact = quantile < 250 / 300 ? 0.25 : 0.75;
    const found = read(METRICS.windowQuantile, { ...inWindow, [LABEL.quantile]: String(quantile) });
    expect(Math.abs(found / exact - 1)).toBeLessThan(0.0101);
  }
  for (const each of VERDICT_STATES) {
    expect(read(METRICS.windowState, { ...inWindow, [LABEL.state]: each })).toBe(each === state ? 1 : 0);
  }
});

it('exports the critical z of its own windows and of those that the rules have by default', () => {
  for (const [window, seconds] of [
    ['5m', 300],
    ['1h', 3600],
    ['1d', 86_400],
  ] as const) {
    expect(read(METRICS.modelCriticalZ, { [LABEL.window]: window })).toBe(computeCriticalZ(2, seconds));
  }
});

it('says that it is healthy and ready', async () => {
  for (const route of [ROUTES.healthy, ROUTES.ready]) {
    expect((await fetch(service.url + route)).status).toBe(200);
  }
});
