import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import {
  computePsi,
  LABEL,
  nameLayout,
  layoutOf,
  listBinIds,
  matchLabels,
  minimumObservations,
  METRICS,
  parseDuration,
  RECORDED,
  shrinkShares,
  sum,
  type NumericBaseline,
} from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL, numericFeature, writeBaseline } from '../bench/workload.js';
import type { Daemon } from '../harness/daemon.js';
import { startExporter, startExporterAt } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus, type Series } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';
import { Traffic, type Event } from './churn-traffic.js';
import { countDirectly } from './direct.js';

// Three replicas with unlike traffic; one restarts, one joins, one leaves, and then all of them get other bins for x.
const WINDOW = '15s';
const SECONDS = parseDuration(WINDOW);
const X = numericFeature('x', 10);
const Y = numericFeature('y', 4);
const X_AFTER = numericFeature('x', 5);
/** Where values fall: low, high, in between. */
const POWERS = { low: 2, high: 0.5, even: 1 };

const folder = await makeFolder();
const file = join(folder.path, 'baseline.json');
const options = ['--baseline', file, '--baseline.poll-interval', '1s', '--window', WINDOW];
const exporters: Daemon[] = [];
const traffic: Traffic[] = [];
/** Seconds since the epoch at which something changed. */
const changes: number[] = [];
let swapped: number;
let prometheus: Prometheus;
let recorded: Record<'counts' | 'n' | 'shares' | 'psi', Series[]>;

const now = (): number => Date.now() / 1000;
const start = async (daemon: Promise<Daemon>): Promise<Daemon> => {
  exporters.push(await daemon);
  return exporters.at(-1)!;
};
const send = ({ url }: Daemon, power: number): Traffic => {
  traffic.push(new Traffic(url, MODEL, power, traffic.length + 1));
  return traffic.at(-1)!;
};
const layout = (feature: NumericBaseline): string => nameLayout(layoutOf(feature), feature.shares);

async function writeFeatures(features: NumericBaseline[]): Promise<void> {
  await writeBaseline(`${file}.new`, features);
  await rename(`${file}.new`, file);
}

const untilScraped = (targets: readonly Daemon[]): Promise<unknown> =>
  waitFor(`${targets.length} exporters to be scraped`, async () => {
    const up = await prometheus.query('up == 1');
    const hosts = up.map(({ labels }) => labels['instance']).sort();
    return String(hosts) === String(targets.map(({ url }) => new URL(url).host).sort()) ? true : undefined;
  });

/** Until a whole window holds nothing of what was before. */
const untilSettled = (): Promise<unknown> => {
  const since = now();
  return waitFor('the window to hold nothing older', async () => {
    const [latest] = await prometheus.query(`max(timestamp(${RECORDED.psi}))`);
    return latest && latest.value > since + SECONDS + 3 ? true : undefined;
  });
};

async function rehearse(): Promise<void> {
  const [a, b] = await Promise.all([start(startExporter(...options)), start(startExporter(...options))]);
  prometheus = await startPrometheus({
    dir: folder.path,
    targets: [a!.url, b!.url],
    rules: renderPrometheusRules(
      buildRuleGroups({ windows: [{ window: WINDOW, interval: '1s', compare_with: [] }] }),
    ),
    scrapeInterval: '1s',
  });
  await untilScraped([a!, b!]);
  const [toA, toB] = [send(a!, POWERS.low), send(b!, POWERS.high)];
  await untilSettled();

  changes.push(now());
  await toB.stop();
  await b!.stop();
  const b2 = await start(startExporterAt(new URL(b!.url).host, ...options));
  send(b2, POWERS.high);
  changes.push(now());
  const c = await start(startExporter(...options));
  await prometheus.setTargets([a!.url, b2.url, c.url]);
  await untilScraped([a!, b2, c]);
  changes.push(now());
  send(c, POWERS.even);
  await toA.stop();
  await prometheus.setTargets([b2.url, c.url]);
  await untilScraped([b2, c]);
  await a!.stop();
  changes.push(now());
  await untilSettled();

  swapped = now();
  await writeFeatures([X_AFTER, Y]);
  await waitFor('the other bins to be recorded', async () => {
    const [psi] = await prometheus.query(RECORDED.psi + matchLabels({ [LABEL.layout]: layout(X_AFTER) }));
    return psi;
  });
  await untilSettled();
  await Promise.all(traffic.map((each) => each.stop()));
}

beforeAll(async () => {
  await writeFeatures([X, Y]);
  await rehearse();
  const read = (name: string): Promise<Series[]> => prometheus.readSamples(`${name}[10m]`);
  const [counts, n, shares, psi] = await Promise.all(
    [RECORDED.binIncrease, RECORDED.increase, RECORDED.binShare, RECORDED.psi].map(read),
  );
  recorded = { counts: counts!, n: n!, shares: shares!, psi: psi! };
});

afterAll(async () => {
  await Promise.all(traffic.map((each) => each.stop()));
  await prometheus?.stop();
  await Promise.all(exporters.map((exporter) => exporter.stop()));
  await folder.remove();
});

const of = (series: readonly Series[], feature: NumericBaseline): Series[] =>
  series.filter(({ labels }) => labels[LABEL.layout] === layout(feature));

/** Values of all bins of a layout at each time at which they are there, in bin order. */
function listVectors(series: readonly Series[], feature: NumericBaseline): Map<number, number[]> {
  const vectors = new Map<number, number[]>();
  const bins = listBinIds(layoutOf(feature));
  for (const { labels, samples } of of(series, feature)) {
    for (const [time, value] of samples) {
      const vector = vectors.get(time) ?? new Array<number>(bins.length).fill(NaN);
      vector[bins.indexOf(labels[LABEL.bin]!)] = value;
      vectors.set(time, vector);
    }
  }
  return vectors;
}

const single = (series: readonly Series[], feature: NumericBaseline): Map<number, number> => {
  const own = of(series, feature);
  expect(own).toHaveLength(1);
  return new Map(own[0]!.samples);
};

function countTruly(feature: NumericBaseline, until: number): number[] {
  const isInside = ({ time }: Event) => time / 1000 > until - SECONDS && time / 1000 <= until;
  const values = traffic.flatMap(({ events }) => events.filter(isInside));
  return countDirectly(
    feature,
    values.map((event) => event[feature.name as 'x' | 'y']),
  );
}

interface Deviation {
  readonly time: number;
  readonly psi: number;
  readonly n: number;
}

/** How far what is recorded lies from what happened, at each time. */
function compareWithTruth(feature: NumericBaseline): Deviation[] {
  const n = single(recorded.n, feature);
  return [...single(recorded.psi, feature)].flatMap(([time, psi]) => {
    const truth = countTruly(feature, time);
    if (sum(truth) === 0) return [];
    return [
      {
        time,
        psi: Math.abs(psi - computePsi(truth, feature.shares)),
        n: Math.abs(n.get(time)! / sum(truth) - 1),
      },
    ];
  });
}

/** For each replica that was there at `begun`: when its scrapes begun since then were done. */
async function listScrapesAfter(begun: number): Promise<number[][]> {
  const durations = await prometheus.readSamples('scrape_duration_seconds[10m]');
  return durations
    .filter(({ samples }) => samples[0]![0] < begun)
    .map(({ samples }) => samples.filter(([time]) => time > begun).map(([time, took]) => time + took));
}

const largest = (deviations: readonly Deviation[], which: 'psi' | 'n'): number =>
  Math.max(...deviations.map((each) => each[which]));

describe('what is recorded while replicas come and go', () => {
  it.each([
    ['x', X],
    ['y', Y],
    ['x in other bins', X_AFTER],
  ])('is what core computes of the same counts at every moment: %s', (_, feature) => {
    const counts = listVectors(recorded.counts, feature);
    const shares = listVectors(recorded.shares, feature);
    const n = single(recorded.n, feature);
    const psi = single(recorded.psi, feature);
    expect(psi.size).toBeGreaterThan(SECONDS);
    for (const [time, value] of psi) {
      const c = counts.get(time)!;
      expect(Math.abs(value - computePsi(c, feature.shares))).toBeLessThan(1e-7);
      expect(Math.abs(n.get(time)! - sum(c))).toBeLessThan(1e-7 * (1 + sum(c)));
      shrinkShares(c, feature.shares).forEach((share, bin) =>
        expect(Math.abs(shares.get(time)![bin]! - share)).toBeLessThan(1e-7),
      );
    }
  });

  it('is what happened, once the window is settled', () => {
    const settledBefore = ({ time }: Deviation) => time <= changes[0]! && time > changes[0]! - 3;
    const settledAfter = ({ time }: Deviation) => time <= swapped && time > swapped - 3;
    for (const feature of [X, Y]) {
      const deviations = compareWithTruth(feature);
      for (const isSettled of [settledBefore, settledAfter]) {
        const settled = deviations.filter(isSettled);
        expect(settled.length).toBeGreaterThan(0);
        expect(largest(settled, 'psi')).toBeLessThan(0.01);
      }
    }
    const others = compareWithTruth(X_AFTER).slice(-3);
    expect(largest(others, 'psi')).toBeLessThan(0.01);
  });

  // Measured: PSI off by 0.041 after a single scrape of each replica, by up to 0.027 after two, 0.012 after three, n by 0.18, 0.05, 0.04.
  // Before every replica was scraped, the window tells of the others alone: off by 0.43 here.
  it('is near what happened in the first window, from where every replica was scraped twice', async () => {
    const begun = Math.min(...traffic.flatMap(({ events }) => events.map(({ time }) => time / 1000)));
    const known = (await listScrapesAfter(begun)).map((times) => times[1]!);
    const isKnown = (time: number) => known.every((since) => time >= since);
    for (const feature of [X, Y]) {
      const first = compareWithTruth(feature).filter(
        ({ time }) =>
          time <= begun + SECONDS &&
          isKnown(time) &&
          sum(countTruly(feature, time)) >= minimumObservations(10),
      );
      expect(first.length).toBeGreaterThan(SECONDS / 2);
      expect(largest(first, 'psi')).toBeLessThan(0.05);
      expect(largest(first, 'n')).toBeLessThan(0.15);
    }
  });

  // Measured on a busy machine: PSI off by 0.007 to 0.015, n by 0.03 to 0.07; a restart costs what came after the last scrape.
  it('stays near what happened under churn', () => {
    for (const feature of [X, Y]) {
      const churned = compareWithTruth(feature).filter(({ time }) => time > changes[0]! && time <= swapped);
      expect(churned.length).toBeGreaterThan(SECONDS);
      expect(largest(churned, 'psi')).toBeLessThan(0.03);
      expect(largest(churned, 'n')).toBeLessThan(0.15);
    }
  });

  it('adds the replicas: no one of them has the PSI of all', () => {
    const until = changes[0]!;
    const together = computePsi(countTruly(X, until), X.shares);
    const alone = traffic.slice(0, 2).map(({ events }) => {
      const inside = events.filter(({ time }) => time / 1000 > until - SECONDS && time / 1000 <= until);
      return computePsi(
        countDirectly(
          X,
          inside.map(({ x }) => x),
        ),
        X.shares,
      );
    });
    for (const psi of alone) expect(psi).toBeGreaterThan(together + 0.05);
  });

  it('never mixes two layouts, and leaves a feature alone whose bins are the same', async () => {
    const seen = new Map<string, Set<string>>();
    const counters = await prometheus.readSamples(`${METRICS.featureBinObservations.name}[10m]`);
    for (const { labels } of [...counters, ...recorded.counts]) {
      const bins = seen.get(labels[LABEL.layout]!) ?? new Set();
      seen.set(labels[LABEL.layout]!, bins.add(labels[LABEL.bin]!));
    }
    const expected = [X, Y, X_AFTER].map(
      (each) => [layout(each), new Set(listBinIds(layoutOf(each)))] as const,
    );
    expect(seen).toEqual(new Map(expected));
    // The old bins of x get nothing any more, those of y go on without a break.
    const last = (feature: NumericBaseline) => [...single(recorded.n, feature).values()].at(-1)!;
    expect(last(X)).toBe(0);
    const times = [...single(recorded.psi, Y).keys()];
    expect(Math.max(...times.slice(1).map((time, i) => time - times[i]!))).toBeLessThan(5);
  });
});
