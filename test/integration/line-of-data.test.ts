import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import {
  computeCriticalPsi,
  computeCriticalZ,
  computePsi,
  ingestResponseSchema,
  LABEL,
  listBinIds,
  layoutOf,
  matchLabels,
  METRICS,
  parseBaseline,
  parseDuration,
  RECORDED,
  ROUTES,
  sum,
  type Baseline,
  type BaselineFeature,
} from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateFlights } from '../demo/source.js';
import type { Daemon } from '../harness/daemon.js';
import { makeFolder } from '../harness/workspace.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus, type Sample } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { countDirectly } from './direct.js';
import { sampleFlights, type Flight } from './flights.js';

// Real flights of late April, split so that the two replicas see quite different ones, against January's baseline.
const WINDOW = '20s';
const EVENTS = 9000;
const FAR = 900;
const SETTLED_SAMPLES = 15;

const folder = await makeFolder();
let baseline: Baseline;
let flights: Flight[];
let exporters: Daemon[] = [];
let prometheus: Prometheus;

const inWindow = (name: string) => name + matchLabels({ [LABEL.window]: WINDOW });
const of = (samples: Sample[], { name }: BaselineFeature) =>
  samples.filter(({ labels }) => labels[LABEL.feature] === name);

/** Values per bin, in bin order. */
function orderBins(feature: BaselineFeature, samples: Sample[]): number[] {
  const byBin = new Map(of(samples, feature).map(({ labels, value }) => [labels[LABEL.bin], value]));
  return listBinIds(layoutOf(feature)).map((bin) => byBin.get(bin) ?? NaN);
}

const single = (feature: BaselineFeature, samples: Sample[]): number => {
  const own = of(samples, feature);
  expect(own, feature.name).toHaveLength(1);
  return own[0]!.value;
};

function direct(feature: BaselineFeature, of: readonly Flight[] = flights): number[] {
  return countDirectly(
    feature,
    of.map((flight) => flight[feature.name as keyof Flight]),
  );
}

async function send(exporter: Daemon, batch: readonly Flight[]): Promise<void> {
  const lines = batch.map(({ delay, ...features }) =>
    JSON.stringify({ model: baseline.model, version: baseline.version, features, label: delay }),
  );
  const answer = await fetch(exporter.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(ingestResponseSchema.parse(await answer.json()).accepted).toBe(batch.length);
}

const OPENMETRICS = { accept: 'application/openmetrics-text; version=1.0.0' };

const nameSeries = ({ __name__: name, ...labels }: Readonly<Record<string, string>>): string =>
  `${name}${JSON.stringify(Object.entries(labels).sort())}`;

/** Our series of a scrape, with their values. */
function readSamples(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith('plumbline_'));
  return new Map(
    lines.map((line) => {
      const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line)!;
      const pairs = labels.matchAll(/(\w+)=("(?:\\.|[^"\\])*")/g);
      const named = Object.fromEntries(Array.from(pairs, ([, key, text]) => [key, JSON.parse(text!)]));
      return [nameSeries({ __name__: name!, ...named }), Number(value)];
    }),
  );
}

beforeAll(async () => {
  const file = join(folder.path, 'baseline.json');
  await runPlumbline(
    ...['baseline', 'build', locateFlights().flights, '--where', 'month(date) = 1'],
    ...['--model', 'flight-delay', '--version', '2001-01', '--label', 'delay', '--out', file],
  );
  baseline = parseBaseline(await readFile(file, 'utf8'), file);
  flights = await sampleFlights("date >= '2001-04-23' and date < '2001-05-07'", EVENTS);
  exporters = await Promise.all([1, 2].map(() => startExporter('--baseline', file, '--window', WINDOW)));
  const rules = buildRuleGroups({
    windows: [{ window: WINDOW, interval: '1s', pages: true, for: '1s', compare_with: [] }],
  });
  prometheus = await startPrometheus({
    dir: folder.path,
    targets: exporters.map(({ url }) => url),
    rules: renderPrometheusRules(rules),
    scrapeInterval: '1s',
  });
  // Counters count from their first scrape on.
  const scraped = `count(count by (instance) (${METRICS.featureBinObservations.name}))`;
  await waitFor('both exporters to be scraped', async () => {
    const [replicas] = await prometheus.query(scraped);
    return replicas?.value === exporters.length ? true : undefined;
  });
  await send(
    exporters[0]!,
    flights.filter(({ distance }) => distance < FAR),
  );
  await send(
    exporters[1]!,
    flights.filter(({ distance }) => distance >= FAR),
  );
});

afterAll(async () => {
  await prometheus?.stop();
  await Promise.all(exporters.map((exporter) => exporter.stop()));
  await folder.remove();
});

describe('from real flights to Prometheus', () => {
  it('every value is counted once, in its bin', async () => {
    const expression = `sum by (${LABEL.feature}, ${LABEL.bin}) (${METRICS.featureBinObservations.name})`;
    const samples = await waitFor('all events to be scraped', async () => {
      const scraped = await prometheus.query(expression);
      return sum(of(scraped, baseline.features[0]!).map(({ value }) => value)) === EVENTS
        ? scraped
        : undefined;
    });
    for (const feature of baseline.features) {
      expect([feature.name, orderBins(feature, samples)]).toEqual([feature.name, direct(feature)]);
    }
  });

  it('the recorded PSI is that of both replicas together', async () => {
    // With few samples, `increase` stretches one replica's counts more than the other's.
    const samples = `min(count_over_time(${METRICS.featureBinObservations.name}[${WINDOW}]))`;
    await waitFor('the window to settle', async () => {
      const [fewest] = await prometheus.query(samples);
      return fewest && fewest.value >= SETTLED_SAMPLES ? true : undefined;
    });
    const settled = {
      n: await prometheus.query(inWindow(RECORDED.increase)),
      psi: await prometheus.query(inWindow(RECORDED.psi)),
    };
    for (const feature of baseline.features) {
      const truth = computePsi(direct(feature), feature.shares);
      expect(Math.abs(single(feature, settled.psi) - truth), feature.name).toBeLessThan(0.01);
      // Added: averaged over replicas it would be half. `increase` extrapolates to the window's ends.
      expect(Math.abs(single(feature, settled.n) / EVENTS - 1), feature.name).toBeLessThan(0.1);
    }
  });

  it('Prometheus takes OpenMetrics, to the last sample', async () => {
    const families = await prometheus.readMetadata();
    const units = new Map(families.map(({ metric, unit }) => [metric, unit]));
    for (const { name, type, unit } of Object.values(METRICS)) {
      const family = type === 'counter' ? name.replace(/_total$/, '') : name;
      if (units.has(family)) expect([family, units.get(family)]).toEqual([family, unit ?? '']);
    }
    expect(units.get('plumbline_feature_deviation_sigmas')).toBe('sigmas');
    for (const { url } of exporters) {
      const instance = new URL(url).host;
      const of = (name: string) => name + matchLabels({ instance });
      const scrape = await fetch(`${url}/metrics`, { headers: OPENMETRICS });
      const exposed = readSamples(await scrape.text());
      expect((await prometheus.query(of('up'))).map(({ value }) => value)).toEqual([1]);
      const taken = new Map(
        (await prometheus.query(`{__name__=~"plumbline_.*", instance="${instance}"}`)).map(
          ({ labels: { job: _job, instance: _instance, ...labels }, value }) => [nameSeries(labels), value],
        ),
      );
      expect([...taken.keys()].sort()).toEqual([...exposed.keys()].sort());
      const counters = [...exposed].filter(([series]) => /_total\b/.test(series));
      expect(counters.length).toBeGreaterThan(100);
      for (const [series, value] of counters) expect([series, taken.get(series)]).toEqual([series, value]);
    }
  });

  it('the age of the baseline is what the page of metrics says', async () => {
    const page = await readFile(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
    const [age, mixed] = /```promql\n([^]*?)\n```/.exec(page)![1]!.split('\n');
    const days = (Date.now() - Date.parse(baseline.created_at)) / 86_400_000;
    const ages = await prometheus.query(age!);
    expect(ages).toHaveLength(exporters.length);
    for (const { value } of ages) expect(value).toBeCloseTo(days, 2);
    expect(await prometheus.query(mixed!)).toEqual([]);
  });

  it('each replica alone would have told another story', () => {
    const distance = baseline.features.find(({ name }) => name === 'distance')!;
    const near = flights.filter((flight) => flight.distance < FAR);
    expect(computePsi(direct(distance), distance.shares)).toBeLessThan(0.02);
    expect(computePsi(direct(distance, near), distance.shares)).toBeGreaterThan(0.2);
  });

  it('PSI and critical value follow the formula on the same samples', async () => {
    const [stamp] = await prometheus.query(`max(timestamp(${inWindow(RECORDED.psiCritical)}))`);
    const at = stamp!.value;
    const z = computeCriticalZ(baseline.features.length, parseDuration(WINDOW));
    const [counts, psi, critical] = await Promise.all([
      prometheus.query(inWindow(RECORDED.binIncrease), at),
      prometheus.query(inWindow(RECORDED.psi), at),
      prometheus.query(inWindow(RECORDED.psiCritical), at),
    ]);
    for (const feature of baseline.features) {
      const c = orderBins(feature, counts!);
      expect(sum(c)).toBeGreaterThan(0);
      expect(Math.abs(single(feature, psi!) - computePsi(c, feature.shares))).toBeLessThan(1e-7);
      const expected = computeCriticalPsi(sum(c), feature.observations, feature.shares.length, z);
      expect(Math.abs(single(feature, critical!) / expected - 1)).toBeLessThan(1e-7);
    }
  });
});
