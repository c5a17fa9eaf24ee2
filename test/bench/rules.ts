import { readFile } from 'node:fs/promises';
import { buildRuleGroups, renderPrometheusRules, type RuleGroup } from '@plumbline/alerts';
import { DEFAULT_WINDOWS, METRICS, parseDuration, sum } from '@plumbline/core';
import { atMost, inform, roundFigure, type Figure } from '../harness/figure.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { watchCost, type GroupCost } from './rules-cost.js';
import { makeFleet, type FleetSize } from './rules-fleet.js';
import { startOf, writeHistory, type History } from './rules-history.js';
import { serveFleet } from './rules-target.js';

const SIZE: FleetSize = { models: 10, versions: 2, features: 100, bins: 20 };
const SCRAPE_SECONDS = 15;
export const PROFILES = ['lean', 'full'] as const;
export type Profile = (typeof PROFILES)[number];
/** Evaluations of each group that do not count, as caches are cold; of `full`, one takes minutes. */
const SKIPPED: Readonly<Record<Profile, number>> = { lean: 1, full: 0 };

/** What is measured: the whole of it, or a small part that shows that it can be. */
export interface Measured {
  readonly size: FleetSize;
  readonly groupsOf: (profile: Profile) => RuleGroup[];
}

const WHOLE: Measured = { size: SIZE, groupsOf: (profile) => buildRuleGroups({ profile }) };
const MEASURED_SECONDS = 900;
const MOST_SHARE = 0.1;
const RECEIVER = '--web.enable-remote-write-receiver';

/** What one profile costs. */
export interface Cost {
  readonly groups: readonly GroupCost[];
  readonly rssMb: number;
  /** Of all that Prometheus does, scrapes too, in cores. */
  readonly cores: number;
}

export const benchmark: Benchmark = {
  summary: 'the recording and alerting rules over 40 000 series of bins in a real Prometheus',
  async run(tell) {
    const costs = await measureProfiles(WHOLE, tell);
    return [...costs].flatMap(([profile, cost]) => listFigures(profile, cost));
  },
};

/** Writes what rules would have recorded by now, and lets a Prometheus evaluate them, one profile after the other. */
export async function measureProfiles(
  { size, groupsOf }: Measured,
  tell: (line: string) => void,
): Promise<Map<Profile, Cost>> {
  const folder = await makeFolder();
  const end = Math.floor(Date.now() / 1000);
  const fleet = makeFleet(size, DEFAULT_WINDOWS);
  const about = {
    ...{ end, scrapeSeconds: SCRAPE_SECONDS, measuredSeconds: MEASURED_SECONDS },
    intervals: listIntervals(groupsOf('lean')),
  };
  const target = await serveFleet(fleet, startOf({ ...about, target: {} }));
  const history: History = { ...about, target: { job: 'plumbline', instance: new URL(target.url).host } };
  const start = (rules: string, targets: readonly string[]): Promise<Prometheus> =>
    startPrometheus({
      ...{ dir: folder.path, targets, rules, scrapeInterval: `${SCRAPE_SECONDS}s` },
      ...{ args: [RECEIVER], patienceMs: 600_000 },
    });
  try {
    tell(`rules: writing a day of ${fleet.counters.length} counters`);
    const empty = await start('groups: []', []);
    const samples = await writeHistory(empty.url, fleet, history).finally(() => empty.stop());
    tell(`rules: ${samples} samples in ${Math.round(Date.now() / 1000 - end)} s`);
    const costs = new Map<Profile, Cost>();
    for (const profile of PROFILES) {
      const prometheus = await start(renderPrometheusRules(groupsOf(profile)), [target.url]);
      try {
        costs.set(profile, await measure(prometheus, size, SKIPPED[profile]));
      } finally {
        await prometheus.stop();
      }
      report(profile, costs.get(profile)!, tell);
    }
    return costs;
  } finally {
    target.close();
    await folder.remove();
  }
}

/** Seconds between evaluations, by window. */
function listIntervals(rules: readonly RuleGroup[]): Record<string, number> {
  const groups = new Map(rules.map(({ name, interval }) => [name, parseDuration(interval)]));
  return Object.fromEntries(
    DEFAULT_WINDOWS.map((window) => [window, groups.get(`plumbline_drift_${window}`)!]),
  );
}

async function measure(prometheus: Prometheus, size: FleetSize, skipped: number): Promise<Cost> {
  await waitFor('the first scrape', async () => (await prometheus.query('up == 1'))[0]);
  const before = await readProcess(prometheus.pid);
  const since = Date.now();
  const groups = await watchCost(prometheus.url, skipped, 1);
  const after = await readProcess(prometheus.pid);
  const [bins] = await prometheus.query(`count(${METRICS.featureBinObservations.name})`);
  const expected = size.models * size.versions * size.features * size.bins;
  if (bins?.value !== expected)
    throw new Error(`Prometheus holds ${bins?.value} series of bins, not ${expected}`);
  return {
    groups,
    rssMb: after.rssMb,
    cores: (1000 * (after.cpuSeconds - before.cpuSeconds)) / (Date.now() - since),
  };
}

/** Ticks of a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

/** From /proc, in which the command's name may hold blanks: fields are counted behind it. */
async function readProcess(pid: number): Promise<{ rssMb: number; cpuSeconds: number }> {
  const [stat, status] = await Promise.all(
    ['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
  );
  const fields = stat!.slice(stat!.lastIndexOf(')') + 2).split(' ');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status!)![1]);
  return { rssMb: (kilobytes * 1024) / 1e6, cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
}

/** `share_of_interval` is that of the group that takes the most of its own; all of them together take part of a core. */
function listFigures(profile: Profile, { groups, rssMb, cores }: Cost): Figure[] {
  const name = (what: string): string =>
    profile === 'lean' ? `rules.40k.${what}` : `rules.40k.${profile}.${what}`;
  const figure = (what: string, value: number, unit: string): Figure =>
    inform(name(what), roundFigure(value), unit);
  const shares = groups.map(({ seconds, interval }) => findMedian(seconds) / interval);
  const share = Math.max(...shares);
  return [
    profile === 'lean'
      ? atMost(name('share_of_interval'), roundFigure(share), MOST_SHARE, 'ratio')
      : figure('share_of_interval', share, 'ratio'),
    figure('share_of_a_core', sum(shares), 'ratio'),
    figure('cores', cores, 'cores'),
    figure('rss_mb', rssMb, 'MB'),
    ...groups.map(({ name: group, seconds }) => figure(`seconds.${group}`, findMedian(seconds), 's')),
  ];
}

/** A line a rule, the costliest first. */
function report(profile: Profile, { groups, rssMb, cores }: Cost, tell: (line: string) => void): void {
  tell(`rules: ${profile}: ${Math.round(rssMb)} MB, ${cores.toFixed(2)} cores busy, scrapes among it`);
  for (const { name, interval, seconds, rules } of groups) {
    tell(
      `rules: ${profile}, ${name}, every ${interval} s: ${seconds.map((each) => each.toFixed(2)).join(', ')} s`,
    );
    for (const rule of [...rules].sort((a, b) => b.seconds - a.seconds)) {
      tell(`  ${rule.seconds.toFixed(3).padStart(8)} s  ${rule.rule}`);
    }
  }
}
