import { LABEL } from '@plumbline/core';
import { expect, it } from 'vitest';
import { buildRuleGroups } from '../src/index.js';
import { calm, exportAll } from './catalogue.js';
import { testRules, type InputSeries } from './promtool.js';

const ENDS = 200;
const STEPS = 360;
const WINDOWS = ['5m', '1h'];
const groups = buildRuleGroups({ windows: WINDOWS.map((window) => ({ window })) });
const income = { ...calm, labels: { [LABEL.feature]: 'income' } };

/** A feature and one that goes on; `alive` says at which minutes values of the former come. */
const series = (alive: (minute: number) => boolean): InputSeries[] => {
  let counted = 0;
  const totals = Array.from({ length: STEPS }, (_, minute) => (counted += alive(minute) ? 1 : 0));
  return exportAll([calm, income], STEPS, WINDOWS).map((each) => {
    const step = Number(/^0\+(\d+)x/.exec(each.values)?.[1] ?? 0);
    if (step === 0 || !each.series.includes('"age"')) return each;
    return { ...each, values: totals.map((total) => total * step).join(' ') };
  });
};

const FIRING = 'ALERTS{alertname="PlumblineFeatureVanished", alertstate="firing"}';
const watch = (alive: (minute: number) => boolean, expected: readonly (readonly [number, boolean])[]) =>
  testRules({
    groups,
    series: series(alive),
    evaluationInterval: '2m',
    queries: expected.map(([minute, firing]) => ({
      at: `${minute}m`,
      expr: `count(${FIRING})`,
      samples: firing ? [{ labels: {}, value: 1 }] : [],
    })),
  });

const throughout = (from: number, to: number, firing: boolean) =>
  Array.from({ length: (to - from) / 2 }, (_, i) => [from + 2 * i, firing] as const);

it('is known within minutes of a feature that always came, and stays one alert when longer windows know too', async () => {
  await watch(
    (minute) => minute < ENDS,
    [...throughout(ENDS - 60, ENDS + 8, false), ...throughout(ENDS + 12, STEPS, true)],
  );
});

it('takes the watched window for a feature that comes in bursts', async () => {
  // Twenty minutes of each hour.
  await watch(
    (minute) => minute < ENDS && minute % 60 < 20,
    [...throughout(0, ENDS + 44, false), [ENDS + 70, true]],
  );
});

it('ends once values come again', async () => {
  const back = ENDS + 30;
  await watch(
    (minute) => minute < ENDS || minute >= back,
    [
      [back - 2, true],
      [back + 2, false],
    ],
  );
});

it('has another window to fall back on alone where only one is watched', () => {
  const rules = buildRuleGroups({ windows: [{ window: '1h' }] }).flatMap((group) => group.rules);
  const vanished = rules.filter((rule) => 'alert' in rule && rule.alert === 'PlumblineFeatureVanished');
  expect(vanished).toHaveLength(1);
  expect(vanished[0]!.expr).not.toContain('min_over_time');
});
