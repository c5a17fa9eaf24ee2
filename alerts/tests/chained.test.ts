import { computePsi, LABEL, matchLabels, METRICS, RECORDED, sum } from '@plumbline/core';
import { expect, it } from 'vitest';
import { buildRuleGroups } from '../src/index.js';
import { queryRules, type InputSeries } from './promtool.js';
import { binName, FEATURE } from './traffic.js';

const SCRAPE_SECONDS = 14;
const END = 30 * 3600 + 1020;
const SAMPLES = Math.floor(END / SCRAPE_SECONDS);
const SHARES = [0.4, 0.3, 0.2, 0.09, 0.01];
const LIVE = [0.3, 0.3, 0.2, 0.15, 0.05];
const labels = { ...FEATURE, instance: '' };

/** Park and Miller's generator: the same traffic each time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Replica {
  readonly from: number;
  readonly to: number;
  /** Sample at which counters start anew. */
  readonly restart?: number;
}

// Scrapes do not fall on evaluations, so that `increase` has to extrapolate; one replica restarts, one joins, one leaves.
const REPLICAS: readonly Replica[] = [
  { from: 0, to: SAMPLES, restart: Math.floor(SAMPLES * 0.6) },
  { from: Math.floor(SAMPLES * 0.45), to: SAMPLES },
  { from: 0, to: Math.floor(SAMPLES * 0.7) },
];

/** Counters of all replicas, and the events in truth within the seconds `since` to `until`. */
function makeTraffic(perScrape: number, since: number, until: number) {
  const truth = SHARES.map(() => 0);
  const series: InputSeries[] = REPLICAS.flatMap(({ from, to, restart }, replica) => {
    const random = randomOf(7 + replica);
    const counters = SHARES.map(() => 0);
    const values = SHARES.map((): (number | '_')[] => []);
    for (let i = 0; i <= SAMPLES; i++) {
      if (i === restart) counters.fill(0);
      // Half the traffic at night: the rate follows the clock.
      const rate = perScrape * (1 + 0.5 * Math.sin((2 * Math.PI * i * SCRAPE_SECONDS) / 86_400));
      SHARES.forEach((_, bin) => {
        if (i > from && i <= to && i !== restart) {
          const expected = rate * LIVE[bin]!;
          const arrived = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
          counters[bin]! += arrived;
          const at = i * SCRAPE_SECONDS;
          if (at > since && at <= until) truth[bin]! += arrived;
        }
        values[bin]!.push(i >= from && i <= to ? counters[bin]! : '_');
      });
    }
    return values.map((each, bin) => ({
      series:
        METRICS.featureBinObservations.name +
        matchLabels({ ...labels, instance: `replica-${replica}`, [LABEL.bin]: binName(bin) }),
      values: each.join(' '),
    }));
  });
  return { series, truth };
}

/** What a chained day may be off by: part of n, and PSI. */
interface Bounds {
  readonly n: number;
  readonly psi: number;
}

const groups = buildRuleGroups({ windows: [{ window: '1h' }, { window: '1d' }] }).map((group) => ({
  ...group,
  rules: group.rules.filter((rule) => 'record' in rule && rule.record === RECORDED.binIncrease),
}));

// What falls between two parts is lost, which few events feel more. Prometheus evaluates groups in no order: where the
// day comes first, its youngest part is an evaluation old. Measured against the counters: n 4.9e-6, 2.3e-5, 3.8e-5 and
// 6.9e-4; PSI 2.9e-5, 3.8e-5, 1.14e-3 and 1.59e-3; against the truth: n 1.4e-4, 1.5e-4, 1.1e-4, 8.4e-4; PSI 3.2e-5,
// 4.1e-5, 1.30e-3, 1.75e-3.
it.each<[string, number, string, typeof groups, Bounds, Bounds]>([
  ['busy', 20, 'hour first', groups, { n: 1e-5, psi: 6e-5 }, { n: 3e-4, psi: 6e-5 }],
  ['busy', 20, 'day first', groups.toReversed(), { n: 5e-5, psi: 8e-5 }, { n: 3e-4, psi: 8e-5 }],
  ['sparse', 0.3, 'hour first', groups, { n: 8e-5, psi: 2e-3 }, { n: 3e-4, psi: 2.5e-3 }],
  ['sparse', 0.3, 'day first', groups.toReversed(), { n: 1.4e-3, psi: 3e-3 }, { n: 1.6e-3, psi: 3e-3 }],
])(
  'a chained day says what the counters over the day say, and what happened: %s (%d a scrape), %s',
  async (_traffic, perScrape, _order, ordered, ofCounters, ofTruth) => {
    const at = 30 * 3600;
    const { series, truth } = makeTraffic(perScrape, at - 86_400, at);
    const direct = `sum by (${LABEL.bin}) (increase(${METRICS.featureBinObservations.name}[1d]))`;
    const chained = `sum by (${LABEL.bin}) (${RECORDED.binIncrease}{${LABEL.window}="1d"})`;
    const read = async (expr: string): Promise<number[]> => {
      const found = await queryRules({
        groups: ordered,
        series,
        sampleInterval: `${SCRAPE_SECONDS}s`,
        at: '30h',
        expr,
      });
      return SHARES.map((__, bin) => found.get(binName(bin)) ?? NaN);
    };
    const [byDay, byHours] = [await read(direct), await read(chained)];
    expect(computePsi(truth, SHARES)).toBeGreaterThan(0.1);
    expectWithin(byHours, byDay, ofCounters);
    expectWithin(byHours, truth, ofTruth);
  },
);

function expectWithin(counts: readonly number[], of: readonly number[], { n, psi }: Bounds): void {
  expect(Math.abs(sum(counts) / sum(of) - 1)).toBeLessThan(n);
  expect(Math.abs(computePsi(counts, SHARES) - computePsi(of, SHARES))).toBeLessThan(psi);
}
