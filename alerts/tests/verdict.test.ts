import {
  assessWindow,
  codeVerdict,
  computeCriticalZ,
  LABEL,
  parseDuration,
  RECORDED,
  verdictExpr,
  type VerdictState,
} from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { buildRuleGroups, type RuleConfig } from '../src/index.js';
import { testRules } from './promtool.js';
import { countWindow, exportCriticalZ, exportTraffic, FEATURE, type Traffic } from './traffic.js';

const WINDOW = '5m';
const STEPS_PER_WINDOW = 5;
const STEPS = 20;
const AT = '20m';
const SILENT_STEPS = 4;
const CRITICAL_Z = computeCriticalZ(12, parseDuration(WINDOW));

const large = { shares: [0.25, 0.25, 0.25, 0.25], observations: 100_000 };
const small = { shares: [0.25, 0.25, 0.25, 0.25], observations: 40 };
const many = { shares: new Array<number>(20).fill(1 / 20), observations: 100_000 };
const growth = (first: number, others: number, bins = 4) => [
  first,
  ...new Array<number>(bins - 1).fill(others),
];

function judge(traffic: Traffic): VerdictState {
  const silent = STEPS - (traffic.endsAfter ?? STEPS);
  return assessWindow({
    counts: countWindow(traffic, STEPS_PER_WINDOW - silent),
    baseline: traffic.baseline,
    criticalZ: CRITICAL_Z,
    ageSeconds: silent * 60,
    windowSeconds: parseDuration(WINDOW),
  }).state;
}

describe('verdictExpr', () => {
  it.each<[VerdictState, string, Traffic]>([
    ['ok', 'level with the baseline', { baseline: large, replicas: [growth(100, 100)] }],
    ['warn', 'a lean', { baseline: large, replicas: [growth(220, 100)] }],
    ['drift', 'a shift', { baseline: large, replicas: [growth(700, 100)] }],
    ['drift', 'a shift in two replicas', { baseline: large, replicas: [growth(600, 90), growth(100, 10)] }],
    ['ok', 'a shift that chance explains', { baseline: small, replicas: [growth(100, 40)] }],
    ['insufficient', 'a shift in few values', { baseline: large, replicas: [growth(13, 2)] }],
    ['insufficient', 'too few values a bin', { baseline: many, replicas: [growth(20, 1, 20)] }],
    ['insufficient', 'a steady trickle', { baseline: large, replicas: [growth(1, 1)] }],
    [
      'stale',
      'a shift that ended a while ago',
      { baseline: large, replicas: [growth(7000, 1000)], endsAfter: STEPS - SILENT_STEPS },
    ],
  ])('says %s of %s, as judgeDrift does', async (state, _what, traffic) => {
    expect(judge(traffic)).toBe(state);
    await testRules({
      groups: buildRuleGroups({ windows: [{ window: WINDOW }] }),
      series: [...exportTraffic(traffic, STEPS), exportCriticalZ(WINDOW, CRITICAL_Z, STEPS)],
      queries: [
        {
          at: AT,
          expr: `sum by (${LABEL.feature}) (${verdictExpr({ [LABEL.window]: WINDOW })})`,
          samples: [{ labels: { [LABEL.feature]: FEATURE[LABEL.feature]! }, value: codeVerdict(state) }],
        },
      ],
    });
  });
});

it('the recorded verdict goes by the floors of the configuration', async () => {
  const traffic: Traffic = { baseline: large, replicas: [growth(700, 100)] };
  const income = { ...traffic, labels: { [LABEL.feature]: 'income' } };
  const record = (expected: Readonly<Record<string, VerdictState>>, config: RuleConfig) =>
    testRules({
      groups: buildRuleGroups({ profile: 'full', windows: [{ window: WINDOW }], ...config }),
      series: [
        ...[traffic, income].flatMap((each) => exportTraffic(each, STEPS)),
        exportCriticalZ(WINDOW, CRITICAL_Z, STEPS),
      ],
      queries: [
        {
          at: AT,
          expr: `sum by (${LABEL.feature}) (${RECORDED.verdict})`,
          samples: Object.entries(expected).map(([name, state]) => ({
            labels: { [LABEL.feature]: name },
            value: codeVerdict(state),
          })),
        },
      ],
    });
  await record({ age: 'drift', income: 'drift' }, {});
  await record({ age: 'warn', income: 'warn' }, { thresholds: { drift_floor: 5 } });
  await record(
    { age: 'drift', income: 'ok' },
    { overrides: [{ model: 'credit', feature: 'income', drift_floor: 'off', warn_floor: 'off' }] },
  );
});
