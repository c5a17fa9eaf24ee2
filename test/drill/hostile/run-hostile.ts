import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { METRICS, ROUTES, type Baseline, type IngestResponse } from '@plumbline/core';
import { startExporter } from '../../harness/plumbline.js';
import { makeFolder } from '../../harness/workspace.js';
import { makeBaseline, makeCategories, makeNumber } from '../make-baseline.js';
import { scrape, sumSamples, type Samples } from '../samples.js';
import { makeTraffic, SOUND, TARGET } from './traffic.js';

export interface HostileOptions {
  readonly events: number;
  /** Most series of model metrics: fewer than all three baselines need. */
  readonly seriesLimit: number;
  readonly seed: number;
  /** Called after each request with the events sent so far. */
  readonly onProgress?: (sent: number) => void;
}

export interface HostileReport {
  readonly sent: number;
  readonly soundSent: number;
  readonly accepted: number;
  /** After the first twentieth of the traffic. */
  readonly early: Samples;
  readonly after: Samples;
  /** Resident memory in MiB, once a twentieth of the events. */
  readonly rssMib: readonly number[];
}

const LINES_A_REQUEST = 1000;

/** Sends hostile traffic with sound events in between to an exporter of its own, and reports what it made of it. */
export async function runHostileDrill(options: HostileOptions): Promise<HostileReport> {
  const folder = await makeFolder();
  try {
    for (const baseline of listBaselines()) {
      await writeFile(join(folder.path, `${baseline.model}.json`), JSON.stringify(baseline));
    }
    const exporter = await startExporter(
      ...['--baseline', folder.path, '--series.limit', String(options.seriesLimit)],
    );
    try {
      return await sendAll(exporter.url, options);
    } finally {
      await exporter.stop();
    }
  } finally {
    await folder.remove();
  }
}

/** In the order of their files: the last is too wide for the limit. */
function listBaselines(): Baseline[] {
  const features = () => [makeNumber('amount'), makeCategories('colour'), makeNumber('score', 'prediction')];
  return [
    makeBaseline(SOUND.model, SOUND.version, features()),
    makeBaseline(TARGET.model, TARGET.version, features()),
    makeBaseline(
      'too-wide',
      '1',
      Array.from({ length: 200 }, (_, i) => makeNumber(`x${i}`)),
    ),
  ];
}

async function sendAll(url: string, options: HostileOptions): Promise<HostileReport> {
  const make = makeTraffic(options.seed);
  let early: Samples | undefined;
  const rssMib: number[] = [];
  let [sent, soundSent, accepted] = [0, 0, 0];
  while (sent < options.events) {
    const { lines, soundEvents } = make(Math.min(LINES_A_REQUEST, options.events - sent));
    accepted += await send(url, lines.join('\n'));
    sent += lines.length;
    soundSent += soundEvents;
    if (sent >= (options.events * (rssMib.length + 1)) / 20) {
      const samples = await scrape(url);
      early ??= samples;
      rssMib.push(readRss(samples));
    }
    options.onProgress?.(sent);
  }
  return { sent, soundSent, accepted, early: early!, after: await scrape(url), rssMib };
}

async function send(url: string, body: string): Promise<number> {
  const answer = await fetch(url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  });
  if (!answer.ok) throw new Error(`a batch was answered with ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as IngestResponse).accepted;
}

const readRss = (samples: Samples): number => sumSamples(samples, 'process_resident_memory_bytes') / 2 ** 20;

/** Model series of a scrape: all but those about the exporter itself. */
export function countModelSeries(samples: Samples): number {
  const own = Object.values(METRICS).filter(({ collector }) => collector !== 'self');
  const names = new Set<string>(own.map(({ name }) => name));
  return [...samples.keys()].filter((series) => names.has(series.split('{', 1)[0]!)).length;
}
