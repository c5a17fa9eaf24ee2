import { computeCriticalZ, computePsi, METRICS, parseDuration } from '@plumbline/core';
import { expect, it } from 'vitest';
import { buildRuleGroups } from '../src/index.js';
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
const after = (minute: number) =>
  minute < 30 ? ABOVE : minute < 60 ? BETWEEN : minute < 80 ? BELOW : BETWEEN;

it('what has drifted stays so until it is well below the floor, and does not come back before it is above', async () => {
  expect(computePsi(ABOVE, SHARES)).toBeGreaterThan(0.2);
  expect(computePsi(BETWEEN, SHARES)).toBeGreaterThan(0.16);
  expect(computePsi(BETWEEN, SHARES)).toBeLessThan(0.2);
  expect(computePsi(BELOW, SHARES)).toBeLessThan(0.16);
  const firing = 'count(ALERTS{alertname="PlumblineFeatureDrift", alertstate="firing"})';
  const groups = buildRuleGroups({ windows: [{ window: WINDOW, pages: true, compare_with: [] }] });
  await testRules({
    groups,
    series: series(Array.from({ length: STEPS }, (_, minute) => after(minute))),
    queries: (
      [
        [25, true],
        [55, true],
        [75, false],
        [95, false],
      ] as const
    ).map(([minute, fires]) => ({
      at: `${minute}m`,
      expr: firing,
      samples: fires ? [{ labels: {}, value: 1 }] : [],
    })),
  });
});
