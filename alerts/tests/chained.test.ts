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

// Measured: 3e-5 and 1.3e-3. What falls between two parts is lost, which few events feel more.
it.each([
  ['busy', 20, 1e-4],
  ['sparse', 0.3, 3e-3],
])(
  'a chained day says what the counters over the day say, and what happened: %s',
  async (_, perScrape, most) => {
    const groups = buildRuleGroups({ windows: [{ window: '1h' }, { window: '1d' }] }).map((group) => ({
      ...group,
      rules: group.rules.filter((rule) => 'record' in rule && rule.record === RECORDED.binIncrease),
    }));
    const at = 30 * 3600;
    const { series, truth } = makeTraffic(perScrape, at - 86_400, at);
    const direct = `sum by (${LABEL.bin}) (increase(${METRICS.featureBinObservations.name}[1d]))`;
    const chained = `sum by (${LABEL.bin}) (${RECORDED.binIncrease}{${LABEL.window}="1d"})`;
    const read = async (expr: string): Promise<number[]> => {
      const found = await queryRules({
        groups,
        series,
        sampleInterval: `${SCRAPE_SECONDS}s`,
        at: '30h',
        expr,
      });
      return SHARES.map((__, bin) => found.get(binName(bin)) ?? NaN);
    };
    const [byDay, byHours] = [await read(direct), await read(chained)];
    const psi = (counts: number[]) => computePsi(counts, SHARES);
    const off = (counts: number[], of: number[]) => ({
      n: Math.abs(sum(counts) / sum(of) - 1),
      psi: Math.abs(psi(counts) - psi(of)),
    });
    expect(psi(truth)).toBeGreaterThan(0.1);
    const [fromDirect, fromTruth] = [off(byHours, byDay), off(byHours, truth)];
    expect(fromDirect.n).toBeLessThan(1e-4);
    expect(fromDirect.psi).toBeLessThan(most);
    expect(fromTruth.n).toBeLessThan(1e-3);
    expect(fromTruth.psi).toBeLessThan(most);
  },
);
