import { computeCriticalZ, computePsi, METRICS, parseDuration } from '@plumbline/core';
import { expect, it } from 'vitest';
import { buildRuleGroups, type RuleConfig } from '../src/index.js';
import { testRules } from './promtool.js';
import { exportCriticalZ, exportTraffic } from './traffic.js';

const WINDOW = '5m';
const STEPS = 100;
const SHARES = [0.25, 0.25, 0.25, 0.25];
const ABOVE = [610, 130, 130, 130];
const BETWEEN = [455, 185, 180, 180];
const BELOW = [400, 200, 200, 200];
const Z = computeCriticalZ(10, parseDuration(WINDOW));

const series = (minutes: readonly (readonly number[])[]) => {
  let bin = 0;
  return [
    ...exportTraffic({ baseline: { shares: SHARES, observations: 100_000 }, replicas: [ABOVE] }, STEPS).map(
      (each) => {
        if (!each.series.startsWith(METRICS.featureBinObservations.name)) return each;
        const index = bin++;
        let total = 0;
        return { ...each, values: minutes.map((shape) => (total += shape[index]!)).join(' ') };
      },
    ),
    exportCriticalZ(WINDOW, Z, STEPS),
  ];
};

const fires = (alert: string) => `count(ALERTS{alertname="${alert}", alertstate="firing"})`;
const expectAt = (alert: string, times: readonly (readonly [number, boolean])[]) =>
  times.map(([minute, firing]) => ({
    at: `${minute}m`,
    expr: fires(alert),
    samples: firing ? [{ labels: {}, value: 1 }] : [],
  }));

const after = (minute: number) =>
  minute < 30 ? ABOVE : minute < 60 ? BETWEEN : minute < 80 ? BELOW : BETWEEN;

it.each<[string, RuleConfig['overrides']]>([
  ['', []],
  [' where a floor of its own stands beside that of all', [{ model: 'fraud', drift_floor: 0.5 }]],
  [
    ' where that is its own',
    [
      { model: 'credit', drift_floor: 0.5 },
      { model: 'credit', feature: 'age', drift_floor: 0.2 },
    ],
  ],
])(
  'what has drifted stays so until it is well below the floor, and does not come back before it is above%s',
  async (_, overrides) => {
    expect(computePsi(ABOVE, SHARES)).toBeGreaterThan(0.2);
    expect(computePsi(BETWEEN, SHARES)).toBeGreaterThan(0.16);
    expect(computePsi(BETWEEN, SHARES)).toBeLessThan(0.2);
    expect(computePsi(BELOW, SHARES)).toBeLessThan(0.16);
    await testRules({
      groups: buildRuleGroups({ windows: [{ window: WINDOW, pages: true, compare_with: [] }], overrides }),
      series: series(Array.from({ length: STEPS }, (_, minute) => after(minute))),
      queries: expectAt('PlumblineFeatureDrift', [
        [25, true],
        [55, true],
        [75, false],
        [95, false],
      ]),
    });
  },
);

it('so does a rate', async () => {
  // 25 %, 19 %, 15 % and 19 % nulls, where 20 % begin to fire and 18 % end it.
  const nulls = (minute: number) => (minute < 30 ? 133 : minute < 60 ? 94 : minute < 80 ? 70 : 94);
  let total = 0;
  const values = Array.from({ length: STEPS }, (_, minute) => (total += nulls(minute))).join(' ');
  const traffic = {
    baseline: { shares: SHARES, observations: 100_000 },
    replicas: [[100, 100, 100, 100]],
    states: { null: 0 },
    nullRatio: 0.1,
  };
  await testRules({
    groups: buildRuleGroups({
      windows: [{ window: WINDOW }],
      thresholds: { rate_floor: 0.1 },
      alerts: { PlumblineNullSpike: { for: '2m' } },
    }),
    series: [
      ...exportTraffic(traffic, STEPS).map((each) =>
        each.series.includes('state="null"') ? { ...each, values } : each,
      ),
      exportCriticalZ(WINDOW, Z, STEPS),
    ],
    queries: expectAt('PlumblineNullSpike', [
      [25, true],
      [55, true],
      [75, false],
      [95, false],
    ]),
  });
});
