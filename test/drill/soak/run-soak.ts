import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillRoute, METRICS, ROUTES } from '@plumbline/core';
import { Client } from '../../bench/client.js';
import { listMixedFeatures, MODEL, numericFeature, writeBaseline } from '../../bench/workload.js';
import type { Daemon } from '../../harness/daemon.js';
import { startExporter } from '../../harness/plumbline.js';
import { waitFor } from '../../harness/wait.js';
import { makeFolder } from '../../harness/workspace.js';
import { sampleRss } from '../memory.js';
import { scrape, sumSamples, type Samples } from '../samples.js';
import { sendSteadily, type Steady } from './send-steadily.js';

export interface SoakOptions {
  readonly seconds: number;
  readonly capacitySeconds: number;
  readonly scrapeSeconds: number;
  readonly snapshotSeconds: number;
  readonly tell?: (line: string) => void;
}

export interface SoakReport {
  readonly capacity: number;
  readonly steady: Steady;
  /** Events accepted since the exporter began, by the answers. */
  readonly accepted: number;
  /** Scrapes and reads of the API, and what was wrong with them. */
  readonly reads: { scrapes: number; api: number; readonly errors: string[] };
  readonly rssMib: readonly number[];
  readonly after: Samples;
}

/** A feature that stays as it is when the baseline is exchanged, and the one that does not. */
export const KEPT = 'feature_00';
const CHANGED = 'feature_01';
const RSS_SAMPLES = 250;

/** Runs an exporter of its own at half of what it takes, with all that happens to one meanwhile. */
export async function runSoakDrill(options: SoakOptions): Promise<SoakReport> {
  const { seconds, capacitySeconds, tell = () => undefined } = options;
  const folder = await makeFolder();
  const baselines = join(folder.path, 'baselines');
  await mkdir(baselines);
  await writeBaseline(join(baselines, 'bench.json'), listMixedFeatures());
  const exporter = await startExporter(
    ...['--baseline', baselines, '--baseline.poll-interval', '1s'],
    ...[
      '--snapshot.file',
      join(folder.path, 'windows'),
      '--snapshot.interval',
      `${options.snapshotSeconds}s`,
    ],
  );
  const watched = new AbortController();
  try {
    const warm = await sendSteadily(exporter.url, capacitySeconds);
    const full = await sendSteadily(exporter.url, capacitySeconds);
    const capacity = full.eventsPerSecond;
    tell(`Takes ${Math.round(capacity)} events a second of mixed formats; half of it for ${seconds} s`);
    const rss = sampleRss(exporter.pid, (seconds * 1000) / RSS_SAMPLES, watched.signal);
    const reads: SoakReport['reads'] = { scrapes: 0, api: 0, errors: [] };
    const reading = readOften(exporter.url, options.scrapeSeconds * 1000, reads, watched.signal);
    const sending = sendSteadily(exporter.url, seconds, capacity / 2);
    await sleep((seconds * 1000) / 3);
    await exchangeBaseline(baselines, exporter);
    tell('Baseline exchanged');
    await sleep((seconds * 1000) / 3);
    await reload(exporter);
    tell('Reloaded');
    const steady = await sending;
    watched.abort();
    const [rssMib] = await Promise.all([rss, reading]);
    const after = await scrape(exporter.url);
    const accepted = warm.events + full.events + steady.events;
    return { capacity, steady, accepted, reads, rssMib, after };
  } finally {
    watched.abort();
    await exporter.stop();
    await folder.remove();
  }
}

/** Scrapes and reads the API as dashboards do, until `signal` is aborted. */
async function readOften(
  url: string,
  everyMs: number,
  reads: SoakReport['reads'],
  signal: AbortSignal,
): Promise<void> {
  const client = new Client(url);
  const paths = [
    ROUTES.models,
    fillRoute(ROUTES.features, MODEL),
    fillRoute(ROUTES.histogram, { ...MODEL, feature: KEPT }),
  ];
  while (!signal.aborted) {
    try {
      await scrape(url);
      reads.scrapes++;
      for (const path of paths) {
        const { status } = await client.get(path);
        if (status !== 200) throw new Error(`${path} was answered with ${status}`);
        reads.api++;
      }
    } catch (error) {
      reads.errors.push((error as Error).message);
    }
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
  client.close();
}

/** Renames another baseline over the old one, as the docs say, and waits until the exporter has it. */
async function exchangeBaseline(baselines: string, { url }: Daemon): Promise<void> {
  const features = listMixedFeatures().map((feature) =>
    feature.name === CHANGED ? numericFeature(CHANGED, 10) : feature,
  );
  const count = async (): Promise<number> =>
    sumSamples(await scrape(url), METRICS.baselineChanges.name, 'outcome="loaded"');
  const before = await count();
  await writeBaseline(join(baselines, 'next'), features);
  await rename(join(baselines, 'next'), join(baselines, 'bench.json'));
  await waitFor('the baseline to be exchanged', async () => ((await count()) > before ? true : undefined));
}

async function reload(exporter: Daemon): Promise<void> {
  const readTime = async (): Promise<number> =>
    sumSamples(await scrape(exporter.url), METRICS.configReloadTimestamp.name);
  const before = await readTime();
  process.kill(exporter.pid, 'SIGHUP');
  await waitFor('the reload', async () => ((await readTime()) > before ? true : undefined));
}
