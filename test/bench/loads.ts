import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_WINDOWS, fillRoute, parseDuration, ROUTES } from '@plumbline/core';
import { atMost, inform, roundFigure } from '../harness/figure.js';
import { makeFolder } from '../harness/workspace.js';
import type { Benchmark } from './benchmark.js';
import { Client, postAccepted } from './client.js';
import { MeasuredProcess } from './measured-process.js';
import { baselineOf, listMixedFeatures, makeEvents, MODEL, numericFeature } from './workload.js';

const FEATURES = 10_000;
const PANES = 60;
const ROUNDS = 3;
const WARM_EVENTS = 500;
const WARM_FROM = Date.parse('2026-01-01T00:00:00Z');
/** A pane of the shortest window. */
const WARM_STEP_MS = 5000;
const JSON_TYPE = 'application/json';

const name = (index: number): string => `feature_${index}`;

/** @param bins of the first feature: its counters begin anew where they differ, those of the others are taken over */
const makeBaseline = (bins: number): Buffer => {
  const features = Array.from({ length: FEATURES }, (_, i) => numericFeature(name(i), i === 0 ? bins : 20));
  return Buffer.from(JSON.stringify(baselineOf(features)));
};

/** Times with one event each that leave no pane of any window empty, from the oldest. */
function listTimes(): number[] {
  const start = Date.parse('2026-01-05T00:00:00Z') / 1000;
  const times: number[] = [];
  let now = start;
  for (const window of [...DEFAULT_WINDOWS].sort((a, b) => parseDuration(b) - parseDuration(a))) {
    for (let pane = 0; pane < PANES; pane++) times.push((now += parseDuration(window) / PANES));
  }
  return times;
}

const makeEvent = (seconds: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...MODEL,
      timestamp: new Date(seconds * 1000).toISOString(),
      features: Object.fromEntries(
        Array.from({ length: FEATURES }, (_, i) => [name(i), (i * 37 + seconds) % 1000]),
      ),
    }),
  );

/** Loads a small model, has events counted and everything asked once. */
async function warmUp(client: Client): Promise<void> {
  const model = { model: 'warm', version: '1' };
  const baseline = { ...baselineOf(listMixedFeatures()), ...model };
  await client.put(fillRoute(ROUTES.baseline, model), Buffer.from(JSON.stringify(baseline)));
  for (const [i, event] of makeEvents(WARM_EVENTS, 1).entries()) {
    const timestamp = new Date(WARM_FROM + i * WARM_STEP_MS).toISOString();
    const body = Buffer.from(JSON.stringify({ ...event, ...model, timestamp }));
    await postAccepted(client, ROUTES.predictions, body, JSON_TYPE, 1);
  }
  for (const path of ['/metrics', '/', fillRoute(ROUTES.features, model)]) await client.get(path);
}

export const benchmark: Benchmark = {
  summary: `the longest time that a request around a baseline of ${FEATURES} features holds the event loop`,
  async run(tell) {
    const folder = await makeFolder();
    const longest = new Map<string, number>();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const baselines = join(folder.path, String(round));
        await mkdir(baselines);
        const { process: exporter, url } = await MeasuredProcess.startExporter(
          ...['--baseline', baselines, '--web.enable-admin-api', '--series.limit', '1000000'],
          ...['--ingest.time', 'event'],
        );
        const client = new Client(url);
        const measure = async (what: string, ask: () => Promise<{ status: number }>): Promise<void> => {
          await exporter.readUsage();
          const { status } = await ask();
          const { stallMs } = await exporter.readUsage();
          longest.set(what, Math.max(longest.get(what) ?? 0, stallMs));
          tell(`${round + 1}/${ROUNDS} ${what}: answered ${status}, ${stallMs.toFixed(1)} ms`);
        };
        try {
          // What runs for the first time is compiled meanwhile.
          await warmUp(client);
          await exporter.watchStalls();
          const path = fillRoute(ROUTES.baseline, MODEL);
          await measure('put_new', () => client.put(path, makeBaseline(20)));
          await measure('first_scrape', () => client.get('/metrics'));
          const [first, ...times] = listTimes();
          await measure('first_event', () => client.post(ROUTES.predictions, makeEvent(first!), JSON_TYPE));
          await measure('next_event', () => client.post(ROUTES.predictions, makeEvent(times[0]!), JSON_TYPE));
          for (const time of times.slice(1))
            await postAccepted(client, ROUTES.predictions, makeEvent(time), JSON_TYPE, 1);
          await measure('put_changed', () => client.put(path, makeBaseline(10)));
          await measure('put_again', () => client.put(path, makeBaseline(10)));
          await measure('get', () => client.get(path));
          for (const [what, route] of Object.entries({ models: ROUTES.models, features: ROUTES.features }))
            await measure(`api_${what}`, () => client.get(fillRoute(route, { ...MODEL })));
          await measure('landing_page', () => client.get('/'));
          await measure('reload', () => client.post(ROUTES.reload, Buffer.from(''), JSON_TYPE));
        } finally {
          client.close();
          await exporter.stop();
        }
      }
    } finally {
      await folder.remove();
    }
    const holds = Array.from(longest, ([what, ms]): [string, number] => [what, roundFigure(ms)]);
    return [
      atMost('baseline.longest_hold_ms', Math.max(...holds.map(([, ms]) => ms)), 50, 'ms'),
      ...holds.map(([what, ms]) => inform(`baseline.longest_hold_ms.${what}`, ms, 'ms')),
    ];
  },
};
