import { fillRoute, histogramResponseSchema, METRICS, ROUTES, type IngestResponse } from '@plumbline/core';
import type { Daemon } from '../../harness/daemon.js';
import { scrape, sumSamples, type Samples } from '../samples.js';

/** The model under drill: features whose ten bins a batch fills evenly. */
export const MODEL = { model: 'drilled', version: '1' };
export const FEATURES = Array.from({ length: 50 }, (_, i) => `x${i}`);
export const WINDOW = '1d';

/** A batch that puts as many values into each of the ten bins of each feature. */
export function makeBatch(events: number): string {
  return Array.from({ length: events }, (_, i) => {
    const value = (i % 10) * 10 + 5;
    return JSON.stringify({ ...MODEL, features: Object.fromEntries(FEATURES.map((name) => [name, value])) });
  }).join('\n');
}

/** Sends a batch; how many events were accepted. @throws Error if there was no answer */
export async function sendBatch(url: string, body: string): Promise<number> {
  const answer = await fetch(url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  });
  return ((await answer.json()) as IngestResponse).accepted;
}

/** Counts per bin of a feature in the window. */
export async function readCounts({ url }: Daemon, feature: string): Promise<number[]> {
  const path = fillRoute(ROUTES.histogram, { ...MODEL, feature });
  const answer = await fetch(`${url}${path}?window=${WINDOW}`);
  return histogramResponseSchema.parse(await answer.json()).bins.map(({ live_count }) => live_count);
}

export const sumCounters = (samples: Samples): number =>
  sumSamples(samples, METRICS.featureBinObservations.name);
export const sumFailures = (samples: Samples): number => sumSamples(samples, METRICS.snapshotFailures.name);

export const scrapeDaemon = ({ url }: Daemon): Promise<Samples> => scrape(url);
