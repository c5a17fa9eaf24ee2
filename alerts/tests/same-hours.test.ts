import { computeCriticalZ, LABEL, METRICS, parseDuration } from '@plumbline/core';
import { describe, it } from 'vitest';
import { buildRuleGroups, type RuleConfig } from '../src/index.js';
import { testRules } from './promtool.js';
import { exportCriticalZ, exportTraffic, FEATURE } from './traffic.js';

const WINDOW = '10m';
const STEPS = 130;
const LEVEL = [100, 100, 100, 100];
const MOVED = [400, 50, 50, 50];
// A PSI below the floor, though not by much.
const BETWEEN = [455, 185, 180, 180];
// "Yesterday" is an hour ago and "last week" two, so that the test need not take a week.
const config: RuleConfig = { windows: [{ window: WINDOW, pages: true, compare_with: ['1h', '2h'] }] };
const groups = buildRuleGroups(config);

type Shape = readonly number[];

/** Counters that grow by one shape up to a minute, and so on. @param labels those that are not of version 7 */
function exportShapes(
  shapes: readonly (readonly [until: number, Shape])[],
  from = 0,
  labels: Readonly<Record<string, string>> = {},
) {
  let bin = 0;
  const grow = (index: number): string => {
    let total = 0;
    return Array.from({ length: STEPS + 1 }, (_, minute) => {
      const [, shape] = shapes.find(([until]) => minute <= until)!;
      if (minute > from) total += shape[index]!;
      return minute < from ? '_' : total;
    }).join(' ');
  };
  const steady = exportTraffic(
    { labels, baseline: { shares: [0.25, 0.25, 0.25, 0.25], observations: 100_000 }, replicas: [LEVEL] },
    STEPS,
  );
  return [
    ...steady.map((each) =>
      each.series.startsWith(METRICS.featureBinObservations.name) ? { ...each, values: grow(bin++) } : each,
    ),
    exportCriticalZ(WINDOW, computeCriticalZ(10, parseDuration(WINDOW)), STEPS, { ...FEATURE, ...labels }),
  ];
}

const expectFiring = (series: ReturnType<typeof exportShapes>, firing: boolean, rules = groups) =>
  testRules({
    groups: rules,
    series,
    queries: [
      {
        at: '128m',
        expr: 'count(ALERTS{alertname="PlumblineFeatureDrift", alertstate="firing"})',
        samples: firing ? [{ labels: {}, value: 1 }] : [],
      },
    ],
  });

// At 128m the window is 118m to 128m; an hour before it is 58m to 68m, two hours before the start to 8m.
describe('a window shorter than a day', () => {
  it('pages where it differs from the baseline and from all same hours before', () =>
    expectFiring(
      exportShapes([
        [110, LEVEL],
        [STEPS, MOVED],
      ]),
      true,
    ));

  it('goes on while it is below the floor by little', () =>
    expectFiring(
      exportShapes([
        [100, LEVEL],
        [117, MOVED],
        [STEPS, BETWEEN],
      ]),
      true,
    ));

  it('does not begin there', () =>
    expectFiring(
      exportShapes([
        [100, LEVEL],
        [STEPS, BETWEEN],
      ]),
      false,
    ));

  it('begins there where the feature has a lower floor, from the baseline and from the same hours before', () =>
    expectFiring(
      exportShapes([
        [100, LEVEL],
        [STEPS, BETWEEN],
      ]),
      true,
      buildRuleGroups({ ...config, overrides: [{ model: 'credit', feature: 'age', drift_floor: 0.15 }] }),
    ));

  it('stays silent where yesterday looked alike', () =>
    expectFiring(
      exportShapes([
        [50, LEVEL],
        [80, MOVED],
        [110, LEVEL],
        [STEPS, MOVED],
      ]),
      false,
    ));

  it('stays silent where last week looked alike, though yesterday did not', () =>
    expectFiring(
      exportShapes([
        [10, MOVED],
        [110, LEVEL],
        [STEPS, MOVED],
      ]),
      false,
    ));

  it('pages without a last week', () =>
    expectFiring(
      exportShapes(
        [
          [110, LEVEL],
          [STEPS, MOVED],
        ],
        30,
      ),
      true,
    ));

  it('stays silent without a yesterday', () =>
    expectFiring(
      exportShapes(
        [
          [110, LEVEL],
          [STEPS, MOVED],
        ],
        90,
      ),
      false,
    ));
});

// From 90m on there is a version 8, which leans from its first event on.
describe('a version that has no yesterday', () => {
  const version8 = exportShapes([[STEPS, MOVED]], 90, { [LABEL.version]: '8', [LABEL.layout]: 'b2c3d4e5' });
  const expectWith = (before: ReturnType<typeof exportShapes>, firing: boolean) =>
    expectFiring([...before, ...version8], firing);

  it('pages where the version before it did not drift at these hours', () =>
    expectWith(
      exportShapes([
        [90, LEVEL],
        [STEPS, [0, 0, 0, 0]],
      ]),
      true,
    ));

  it('stays silent where that drifted yesterday', () =>
    expectWith(
      exportShapes([
        [50, LEVEL],
        [80, MOVED],
        [STEPS, LEVEL],
      ]),
      false,
    ));

  it('stays silent where that drifted last week', () =>
    expectWith(
      exportShapes([
        [10, MOVED],
        [STEPS, LEVEL],
      ]),
      false,
    ));

  it('stays silent where that had too few values to tell', () =>
    expectWith(exportShapes([[STEPS, [2, 2, 2, 2]]]), false));

  it('stays silent where that is no version of the same model', () =>
    expectWith(exportShapes([[STEPS, LEVEL]], 0, { [LABEL.model]: 'fraud' }), false));
});

it('a version that had hardly any values yesterday is told by the one before it', () =>
  expectFiring(
    [
      ...exportShapes([[STEPS, LEVEL]]),
      ...exportShapes(
        [
          [110, [1, 1, 0, 0]],
          [STEPS, MOVED],
        ],
        30,
        { [LABEL.version]: '8', [LABEL.layout]: 'b2c3d4e5' },
      ),
    ],
    true,
  ));

it('a baseline of other bins is told by the one before it', () =>
  expectFiring(
    [
      ...exportShapes([[STEPS, LEVEL]]),
      ...exportShapes([[STEPS, MOVED]], 90, { [LABEL.layout]: 'b2c3d4e5' }),
    ],
    true,
  ));
