import {
  computeCriticalPsi,
  computeCriticalZ,
  computeJs,
  computeKl,
  computeKs,
  computePsi,
  computeWasserstein,
  LABEL,
  matchLabels,
  METRICS,
  parseDuration,
  RECORDED,
  smoothShares,
  sum,
  testChiSquared,
  testProportions,
} from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { buildRuleGroups, type Rule } from '../src/index.js';
import { testRules, type ExpectedSample, type InputSeries } from './promtool.js';
import {
  countWindow,
  exportCriticalZ,
  exportFacts,
  exportTraffic,
  FEATURE,
  type Traffic,
} from './traffic.js';

const WINDOW = '5m';
const STEPS_PER_WINDOW = 5;
const STEPS = 20;
const Z = computeCriticalZ(12, parseDuration(WINDOW));
const SCALE = 1e9;

const shares = [0.4, 0.3, 0.2, 0.07, 0.03];
const baseline = { shares, observations: 12_345 };
const traffic: Traffic = {
  baseline,
  replicas: [
    [70, 11, 23, 41, 0],
    [5, 60, 3, 2, 0],
  ],
};
const counts = countWindow(traffic, STEPS_PER_WINDOW);
const n = sum(counts);
const labels = { ...FEATURE, [LABEL.window]: WINDOW };
const groups = buildRuleGroups({ profile: 'full', windows: [{ window: WINDOW }] });

/** promtool compares floats exactly: billionths without a fraction. */
const query = (record: string, more: Record<string, string> = {}) =>
  `round(${SCALE} * ${record}${matchLabels({ [LABEL.window]: WINDOW, ...more })})`;
const sample = (value: number, more: Record<string, string> = {}): ExpectedSample => ({
  labels: { ...labels, ...more },
  value: Math.round(SCALE * value),
});

const record = (
  series: readonly InputSeries[],
  queries: readonly { expr: string; samples: readonly ExpectedSample[] }[],
) =>
  testRules({
    groups,
    series: [...series, exportCriticalZ(WINDOW, Z, STEPS)],
    queries: queries.map((each) => ({ at: '20m', ...each })),
  });

describe('statistics of core in PromQL', () => {
  const critical = (z: number) => computeCriticalPsi(n, baseline.observations, shares.length, z);
  it.each<[string, string, number]>([
    ['KL', RECORDED.kl, computeKl(counts, shares)],
    ['JS', RECORDED.js, computeJs(counts, shares)],
    ['KS', RECORDED.ks, computeKs(counts, shares)],
    ['Wasserstein', RECORDED.wasserstein, computeWasserstein(counts, shares)],
    ['χ²', RECORDED.chiSquared, testChiSquared(counts, baseline).statistic],
  ])('%s', async (_, name, value) => {
    expect(value).toBeGreaterThan(0.01);
    await record(exportTraffic(traffic, STEPS), [{ expr: query(name), samples: [sample(value)] }]);
  });

  // A bin with the smallest share is compared only where it holds more than that.
  it.each([
    ['empty', 0],
    ['with fewer than the share', 1],
    ['with more', 9],
  ])('χ² with a bin that was never seen in training, %s', async (_, rare) => {
    const rareShares = [0.6, 0.399, 0.001];
    const each: Traffic = {
      baseline: { shares: rareShares, observations: 12_345 },
      replicas: [[800, 500, rare]],
    };
    const { statistic, df } = testChiSquared(countWindow(each, STEPS_PER_WINDOW), each.baseline);
    expect(df).toBe(rare > 1 ? 2 : 1);
    await record(exportTraffic(each, STEPS), [
      { expr: query(RECORDED.chiSquared), samples: [sample(statistic)] },
    ]);
  });

  it('the strictest z that is exported, for a window that no exporter keeps', async () => {
    const [strict, lax] = [Z + 1, Z - 1];
    await testRules({
      groups,
      series: [
        ...exportTraffic(traffic, STEPS),
        exportCriticalZ('10m', strict, STEPS),
        exportCriticalZ('1d', lax, STEPS),
      ],
      queries: [{ at: '20m', expr: query(RECORDED.psiCritical), samples: [sample(critical(strict))] }],
    });
  });

  it('z of the PSI is the z whose critical value it is', async () => {
    const psi = computePsi(counts, shares);
    let [low, high] = [0, 1000];
    for (let i = 0; i < 200; i++) {
      const middle = (low + high) / 2;
      if (critical(middle) < psi) low = middle;
      else high = middle;
    }
    await record(exportTraffic(traffic, STEPS), [
      { expr: query(RECORDED.psiZscore), samples: [sample(low)] },
    ]);
  });

  it('are 0 or absent for an empty window, never NaN', async () => {
    const idle: Traffic = { baseline, replicas: [[0, 0, 0, 0, 0]] };
    await record(exportTraffic(idle, STEPS), [
      { expr: query(RECORDED.kl), samples: [sample(0)] },
      { expr: query(RECORDED.js), samples: [sample(0)] },
      ...[
        RECORDED.ks,
        RECORDED.wasserstein,
        RECORDED.chiSquared,
        RECORDED.psiZscore,
        RECORDED.mean,
        RECORDED.stateRatio,
        RECORDED.anomalyRatio,
      ].map((name) => ({ expr: query(name), samples: [] })),
    ]);
  });

  it('leave KS and Wasserstein out where there are more bins than are cumulated', async () => {
    const wide = new Array<number>(21).fill(1 / 21);
    const many: Traffic = { baseline: { shares: wide, observations: 999 }, replicas: [wide.map(() => 5)] };
    await record(exportTraffic(many, STEPS), [
      { expr: query(RECORDED.ks), samples: [] },
      { expr: query(RECORDED.js), samples: [sample(0)] },
    ]);
  });
});

it('a new category raises the drift, though the baseline has none of it', async () => {
  const bins = ['c00', 'c01', 'other'];
  const categories = { bins, baseline: { shares: [0.6, 0.399, 0.001], observations: 5000 } };
  const known: Traffic = { ...categories, replicas: [[60, 40, 0]] };
  const fresh: Traffic = { ...categories, replicas: [[40, 20, 40]] };
  const psiOf = (each: Traffic) => computePsi(countWindow(each, STEPS_PER_WINDOW), each.baseline.shares);
  expect(psiOf(fresh)).toBeGreaterThan(2);
  for (const each of [known, fresh]) {
    await record(exportTraffic(each, STEPS), [
      { expr: query(RECORDED.psi), samples: [sample(psiOf(each))] },
      { expr: query(RECORDED.ks), samples: [] },
    ]);
  }
});

describe('moments', () => {
  it('come from the deviation counters of all replicas, in units of the feature', async () => {
    const facts = [
      [METRICS.baselineMean.name, 1e9],
      [METRICS.baselineStddev.name, 1.5],
    ] as const;
    const total = n / STEPS_PER_WINDOW;
    const deviations = exportFacts(STEPS, { up: 120, down: 30, squared: 500 });
    const shift = 90 / total;
    await record(
      [
        ...exportTraffic(traffic, STEPS),
        ...deviations,
        ...facts.map(([name, value]) => ({
          series: name + matchLabels({ ...FEATURE, instance: 'replica-0' }),
          values: `${value}+0x${STEPS}`,
        })),
      ],
      [
        {
          expr: `round(1e3 * (${RECORDED.mean} - 1e9))`,
          samples: [{ labels, value: Math.round(1e3 * 1.5 * shift) }],
        },
        {
          expr: query(RECORDED.stddev),
          samples: [sample(1.5 * Math.sqrt(500 / total - shift ** 2))],
        },
      ],
    );
  });
});

describe('rates', () => {
  const nullRatio = 0.1;
  const series = [
    ...exportTraffic({ ...traffic, states: { null: 40, missing: 10, invalid: 7 }, nullRatio }, STEPS),
    ...exportFacts(STEPS, { above_range: 9 }),
  ];
  const total = n + STEPS_PER_WINDOW * 57;
  const rows = baseline.observations / (1 - nullRatio);
  const z = (hits: number, rate: number) =>
    testProportions({ hits: hits * STEPS_PER_WINDOW, total }, { hits: rate * rows, total: rows }).z;

  it('are parts of all that arrived', async () => {
    await record(series, [
      {
        expr: query(RECORDED.stateRatio),
        samples: Object.entries({ null: 40, missing: 10, invalid: 7 }).map(([state, each]) =>
          sample((each * STEPS_PER_WINDOW) / total, { [LABEL.state]: state }),
        ),
      },
      {
        expr: query(RECORDED.anomalyRatio),
        samples: [sample((9 * STEPS_PER_WINDOW) / n, { [LABEL.reason]: 'above_range' })],
      },
    ]);
  });

  it('have no z where neither the window nor the baseline has any, rather than NaN', async () => {
    const none = [
      ...exportTraffic({ ...traffic, states: { null: 0, invalid: 0 } }, STEPS),
      ...exportFacts(STEPS, { above_range: 0 }),
    ];
    await record(none, [
      { expr: RECORDED.stateZscore, samples: [] },
      { expr: RECORDED.anomalyZscore, samples: [] },
    ]);
  });

  it('have the z of core against the rate of the baseline', async () => {
    await record(series, [
      {
        expr: query(RECORDED.stateZscore),
        samples: [
          sample(z(40, nullRatio), { [LABEL.state]: 'null' }),
          sample(z(10, nullRatio), { [LABEL.state]: 'missing' }),
          sample(z(7, 0), { [LABEL.state]: 'invalid' }),
        ],
      },
      {
        expr: query(RECORDED.anomalyZscore),
        samples: [
          sample(
            testProportions(
              { hits: 9 * STEPS_PER_WINDOW, total: n },
              { hits: 0, total: baseline.observations },
            ).z,
            { [LABEL.reason]: 'above_range' },
          ),
        ],
      },
    ]);
  });
});

describe('against another sample', () => {
  // Two days of evaluations take a while with every rule of the profile.
  const NEEDED: readonly string[] = [
    RECORDED.baselineShare,
    RECORDED.baselineUnseenShare,
    RECORDED.baselineBins,
    RECORDED.referenceSmoothed,
    RECORDED.binIncrease,
    RECORDED.increase,
    RECORDED.referenceShare,
    RECORDED.shareAgainst,
    RECORDED.psiAgainst,
    RECORDED.psiCriticalAgainst,
    RECORDED.klAgainst,
    RECORDED.jsAgainst,
    RECORDED.chiSquaredAgainst,
    RECORDED.rankShiftAgainst,
    RECORDED.ksAgainst,
    RECORDED.wassersteinAgainst,
  ];
  const isNeeded = (rule: Rule): boolean => 'record' in rule && NEEDED.includes(rule.record);

  it('an earlier window plays the baseline, with its own n', async () => {
    const before = [20, 20, 20, 20, 20];
    const now = [60, 10, 10, 10, 10];
    const day = 24 * 12;
    const values = (bin: number) =>
      `0+${before[bin]}x${day} ${before[bin]! * day + now[bin]!}+${now[bin]}x${day - 1}`;
    const calm = exportTraffic({ baseline, replicas: [before] }, 2 * day);
    let bin = 0;
    const series = calm.map((each) =>
      each.series.startsWith(METRICS.featureBinObservations.name) ? { ...each, values: values(bin++) } : each,
    );
    // A window of 1h has 12 steps of 5m.
    const [reference, live] = [before, now].map((step) => step.map((value) => 12 * value));
    const q = smoothShares(reference!);
    const inHour = { ...labels, [LABEL.window]: '1h', [LABEL.against]: '1d' };
    const observations = sum(reference!);
    const expected: readonly (readonly [record: string, value: number])[] = [
      [RECORDED.psiAgainst, computePsi(live!, q)],
      [RECORDED.psiCriticalAgainst, computeCriticalPsi(sum(live!), observations, shares.length, Z)],
      [RECORDED.klAgainst, computeKl(live!, q)],
      [RECORDED.jsAgainst, computeJs(live!, q)],
      [RECORDED.chiSquaredAgainst, testChiSquared(live!, { shares: q, observations }).statistic],
      [RECORDED.ksAgainst, computeKs(live!, q)],
      [RECORDED.wassersteinAgainst, computeWasserstein(live!, q)],
    ];
    await testRules({
      groups: buildRuleGroups({ profile: 'full', windows: [{ window: '1h' }] }).map((group) => ({
        ...group,
        rules: group.rules.filter(isNeeded),
      })),
      series: [...series, exportCriticalZ('1h', Z, 2 * day)],
      interval: '5m',
      queries: expected.map(([name, value]) => ({
        at: '36h',
        expr: `round(${SCALE} * ${name})`,
        samples: [{ labels: inHour, value: Math.round(SCALE * value) }],
      })),
    });
  });
});

describe('models and the fleet', () => {
  const drifted = (feature: string, step: readonly number[]): Traffic => ({
    labels: { [LABEL.feature]: feature },
    baseline: { shares: [0.5, 0.5], observations: 100_000 },
    replicas: [step],
  });
  const series = [
    ...exportTraffic(drifted('age', [50, 50]), STEPS),
    ...exportTraffic(drifted('income', [85, 15]), STEPS),
    ...exportTraffic(drifted('rare', [9, 1]), STEPS),
  ];
  const model = { [LABEL.model]: 'credit', [LABEL.version]: '7', [LABEL.window]: WINDOW };
  const states = (of: Record<string, string>): ExpectedSample[] =>
    ['ok', 'drift', 'insufficient'].map((state) => ({ labels: { ...of, [LABEL.state]: state }, value: 1 }));

  it('count features by state, and name the worst that is judged', async () => {
    await record(series, [
      { expr: `1 * ${RECORDED.modelFeatures}`, samples: states(model) },
      { expr: `1 * ${RECORDED.fleetFeatures}`, samples: states({ [LABEL.window]: WINDOW }) },
      { expr: `1 * ${RECORDED.modelDriftedRatio}`, samples: [{ labels: model, value: 0.5 }] },
      {
        expr: query(RECORDED.modelWorstPsi),
        samples: [sample(computePsi([425, 75], [0.5, 0.5]), { [LABEL.feature]: 'income' })],
      },
      { expr: `1 * ${RECORDED.modelEvents}`, samples: [{ labels: model, value: 500 }] },
      { expr: `1 * ${RECORDED.versionRatio}`, samples: [{ labels: model, value: 1 }] },
    ]);
  });
});
