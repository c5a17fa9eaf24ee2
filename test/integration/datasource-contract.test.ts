import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  assembleHistogram,
  fillRoute,
  histogramExprs,
  histogramResponseSchema,
  ingestResponseSchema,
  LABEL,
  listFeaturesExpr,
  listVersionsExpr,
  METRICS,
  parseBaseline,
  ROUTES,
  type AssembledHistogram,
  type Baseline,
  type HistogramPart,
  type HistogramResponse,
  type HistogramVectors,
} from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateFlights } from '../demo/source.js';
import type { Daemon } from '../harness/daemon.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';
import { sampleFlights } from './flights.js';

// One window for both: what an exporter says of its last hour, and what Prometheus says of an hour.
const WINDOW = '1h';
const SECONDS = 3600;
const EVENTS = 4000;
const NULLS = 50;

const folder = await makeFolder();
let baseline: Baseline;
let exporter: Daemon;
let prometheus: Prometheus;

const selectorOf = (feature: string) => ({ model: baseline.model, version: baseline.version, feature });

async function readLive(feature: string): Promise<HistogramResponse> {
  const path = fillRoute(ROUTES.histogram, selectorOf(feature));
  const answer = await fetch(`${exporter.url}${path}?window=${WINDOW}`);
  return histogramResponseSchema.parse(await answer.json());
}

async function readHistory(feature: string): Promise<AssembledHistogram | null> {
  const exprs = Object.entries(histogramExprs(selectorOf(feature), SECONDS));
  const vectors = await Promise.all(
    exprs.map(async ([part, expr]) => [part as HistogramPart, await prometheus.query(expr)] as const),
  );
  return assembleHistogram(
    selectorOf(feature),
    SECONDS,
    Object.fromEntries(vectors) as unknown as HistogramVectors,
  );
}

beforeAll(async () => {
  const file = join(folder.path, 'baseline.json');
  await runPlumbline(
    ...['baseline', 'build', locateFlights().flights, '--where', 'month(date) = 1'],
    ...['--model', 'flight "delay"', '--version', '2001-01', '--label', 'delay', '--out', file],
  );
  baseline = parseBaseline(await readFile(file, 'utf8'), file);
  exporter = await startExporter('--baseline', file, '--window', WINDOW);
  prometheus = await startPrometheus({
    dir: folder.path,
    targets: [exporter.url],
    rules: 'groups: []',
    scrapeInterval: '1s',
  });
  // Counters count from their first scrape on.
  await waitFor('the exporter to be scraped', async () =>
    (await prometheus.query(METRICS.featureBinObservations.name)).length > 0 ? true : undefined,
  );
  const flights = await sampleFlights("date >= '2001-04-23' and date < '2001-05-07'", EVENTS);
  const { model, version } = baseline;
  const lines = flights.map(({ delay: label, distance, ...features }, i) =>
    JSON.stringify({
      model,
      version,
      label,
      features: { ...features, distance: i < NULLS ? null : distance },
    }),
  );
  const answer = await fetch(exporter.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(ingestResponseSchema.parse(await answer.json()).accepted).toBe(EVENTS);
  // Between two scrapes `increase` stretches what it saw; a few more and it hardly does.
  const scrapesSince = `min(count_over_time((sum(${METRICS.featureBinObservations.name}) > 0)[1h:1s]))`;
  await waitFor('the window to settle', async () => {
    const [fewest] = await prometheus.query(scrapesSince);
    return fewest && fewest.value >= 20 ? true : undefined;
  });
});

afterAll(async () => {
  await prometheus?.stop();
  await exporter?.stop();
  await folder.remove();
});

describe('history and live of one exporter', () => {
  it('agree in every bin of every feature', async () => {
    for (const { name } of baseline.features) {
      const live = await readLive(name);
      const { histogram: history, otherLayouts } = (await readHistory(name))!;
      expect(otherLayouts).toEqual([]);
      // `increase` extrapolates to both ends of what it saw.
      expect(Math.abs(history.observations / live.observations - 1), name).toBeLessThan(0.1);
      expect(Math.abs(history.statistics.psi - live.statistics.psi), name).toBeLessThan(0.01);
      expect(Math.abs(history.statistics.psi_critical! / live.statistics.psi_critical! - 1)).toBeLessThan(
        0.1,
      );
      const facts = ({
        model,
        version,
        feature,
        role,
        kind,
        layout,
        window,
        verdict,
      }: HistogramResponse) => ({
        ...{ model, version, feature, role, kind, layout, window, verdict },
      });
      expect(facts(history)).toEqual(facts(live));
      expect(history.bins).toHaveLength(live.bins.length);
      history.bins.forEach((bin, i) => {
        const { bin: id, lower, upper, category, live_share, baseline_share } = live.bins[i]!;
        expect(bin).toMatchObject({ bin: id, ...(category === undefined ? {} : { category }) });
        expect([bin.lower, bin.upper]).toEqual([lower, upper]);
        expect(Math.abs(bin.live_share! - live_share!)).toBeLessThan(0.01);
        expect(bin.baseline_share).toBeCloseTo(baseline_share, 12);
      });
    }
  });

  it('count nulls apart', async () => {
    const live = await readLive('distance');
    const { histogram: history } = (await readHistory('distance'))!;
    expect(live.states).toMatchObject({ value: EVENTS - NULLS, null: NULLS });
    expect(Math.abs(history.states.null / NULLS - 1)).toBeLessThan(0.1);
  });

  it('know the same names', async () => {
    const [version] = await prometheus.query(listVersionsExpr(SECONDS));
    expect(version!.labels).toEqual({
      [LABEL.model]: baseline.model,
      [LABEL.version]: baseline.version,
      [LABEL.baselineCreatedAt]: baseline.created_at,
    });
    const features = await prometheus.query(listFeaturesExpr(baseline.model, baseline.version, SECONDS));
    expect(features.map(({ labels }) => labels[LABEL.feature]).sort()).toEqual(
      baseline.features.map(({ name }) => name).sort(),
    );
  });

  it('have nothing to show of a feature that nobody knows', async () => {
    expect(await readHistory('unheard-of')).toBeNull();
  });
});
