import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import { ingestResponseSchema, METRICS, parseBaseline, ROUTES, type Baseline } from '@plumbline/core';
import { locateFlights } from '../../demo/source.js';
import type { Daemon } from '../../harness/daemon.js';
import { runPlumbline, startExporter } from '../../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../../harness/prometheus.js';
import { waitFor } from '../../harness/wait.js';
import { makeFolder } from '../../harness/workspace.js';
import { sampleFlights, type Flight } from '../../integration/flights.js';
import { readRecorded } from './read-recorded.js';

export const MODEL = 'flight-delay';
/** Version trained on January, the newest; all its inputs but the airports lean. */
export const JANUARY = '2001-01';
/** Version trained on February, quiet. Its label has the name of an input: distance. */
export const FEBRUARY = '2001-02';
/** Long enough for everything that is sent to stay in the window while the page is looked at. */
export const WINDOW = '10m';
/** Short enough for everything that was sent to have left it. */
export const SHORT_WINDOW = '5s';

// Half of the flights are shorter than this, and four of five of them are left out: distances lean from the baseline.
const FAR = 600;
const SENT = {
  [JANUARY]: {
    where: `month(date) = 1 and (distance >= ${FAR} or hash(date, distance, delay) % 5 = 0)`,
    events: 4000,
  },
  [FEBRUARY]: { where: 'month(date) = 2', events: 2500 },
} as const;

export type Version = keyof typeof SENT;

/** A model in two versions, and what was sent of each: a real exporter and a real Prometheus. */
export interface ModelStack {
  readonly exporter: Daemon;
  readonly prometheus: Prometheus;
  readonly baselines: Readonly<Record<Version, Baseline>>;
  readonly sent: Readonly<Record<Version, readonly Flight[]>>;
  stop(): Promise<void>;
}

/** Starts both, sends flights, and waits until Prometheus has judged them and they have left the short window. */
export async function startModelStack(): Promise<ModelStack> {
  const folder = await makeFolder();
  // The newest baseline comes last.
  const february = await buildBaseline(path.join(folder.path, 'february.json'), FEBRUARY, 2);
  const january = await buildBaseline(path.join(folder.path, 'january.json'), JANUARY, 1);
  const exporter = await startExporter(
    ...[february, january].flatMap(({ file }) => ['--baseline', file]),
    ...[SHORT_WINDOW, WINDOW].flatMap((window) => ['--window', window]),
  );
  const windows = [SHORT_WINDOW, WINDOW].map((window) => ({ window, interval: '1s' }));
  const prometheus = await startPrometheus({
    dir: folder.path,
    targets: [exporter.url],
    rules: renderPrometheusRules(buildRuleGroups({ windows })),
    scrapeInterval: '1s',
  });
  // Counters count from their first scrape on.
  const counters = METRICS.featureBinObservations.name;
  await waitFor('the first scrape', async () => (await prometheus.query(counters))[0]);
  const sent = { [JANUARY]: await send(exporter, JANUARY), [FEBRUARY]: await send(exporter, FEBRUARY) };
  for (const version of [JANUARY, FEBRUARY] as const) {
    await waitFor(`the PSI of ${version}`, async () => {
      const rows = await readRecorded(prometheus, version, WINDOW);
      return rows.length > 0 && rows.every(({ n }) => n > 0.9 * SENT[version].events) ? true : undefined;
    });
    await waitFor(`the end of the short window of ${version}`, async () => {
      const rows = await readRecorded(prometheus, version, SHORT_WINDOW);
      return rows.length > 0 && rows.every(({ n }) => n === 0) ? true : undefined;
    });
  }
  const baselines = { [JANUARY]: january.baseline, [FEBRUARY]: february.baseline };
  const stop = async () => {
    await prometheus.stop();
    await exporter.stop();
    await folder.remove();
  };
  return { exporter, prometheus, baselines, sent, stop };
}

async function buildBaseline(file: string, version: Version, month: number) {
  await runPlumbline(
    ...['baseline', 'build', locateFlights().flights, '--where', `month(date) = ${month}`],
    ...['--model', MODEL, '--version', version, '--label', 'delay', '--out', file],
  );
  const baseline = parseBaseline(await readFile(file, 'utf8'), file);
  if (version === JANUARY) return { file, baseline };
  const features = baseline.features.map((feature) =>
    feature.role === 'label' ? { ...feature, name: 'distance' } : feature,
  );
  const renamed = { ...baseline, features };
  await writeFile(file, JSON.stringify(renamed));
  return { file, baseline: renamed };
}

async function send(exporter: Daemon, version: Version): Promise<Flight[]> {
  const { where, events } = SENT[version];
  const flights = await sampleFlights(where, events);
  const lines = flights.map(({ delay, ...features }) =>
    JSON.stringify({ model: MODEL, version, features, label: delay }),
  );
  const answer = await fetch(exporter.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  const { accepted } = ingestResponseSchema.parse(await answer.json());
  if (accepted !== events) throw new Error(`the exporter accepted ${accepted} of ${events} events`);
  return flights;
}
