import {
  computeCriticalPsi,
  computeCriticalZ,
  computePsi,
  FRESH_PART_OF_WINDOW,
  LABEL,
  matchLabels,
  parseDuration,
  RECORDED,
  shrinkShares,
  sum,
} from '@plumbline/core';
import { describe, it } from 'vitest';
import { buildRuleGroups } from '../src/index.js';
import { testRules, type ExpectedSample } from './promtool.js';
import {
  binName,
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
const AT = '20m';
const CRITICAL_Z = computeCriticalZ(12, parseDuration(WINDOW));
const SCALE = 1e9;

const baseline = { shares: [0.4, 0.3, 0.2, 0.1], observations: 12_345 };
const one: Traffic = { baseline, replicas: [[7, 11, 23, 41]] };

/** A recorded series, in billionths and without a fraction: promtool compares floats exactly. */
const billionths = (record: string): string =>
  `round(${SCALE} * ${record}${matchLabels({ [LABEL.window]: WINDOW })})`;
const inBillionths = (value: number): number => Math.round(SCALE * value);

const labelled = ({ labels }: Traffic) => ({ ...FEATURE, ...labels, [LABEL.window]: WINDOW });
const expectedPsi = (traffic: Traffic): ExpectedSample => ({
  labels: labelled(traffic),
  value: inBillionths(computePsi(countWindow(traffic, STEPS_PER_WINDOW), traffic.baseline.shares)),
});

async function expectRecorded(
  traffics: readonly Traffic[],
  queries: readonly { expr: string; samples: readonly ExpectedSample[] }[],
  profile: 'lean' | 'full' = 'lean',
): Promise<void> {
  await testRules({
    groups: buildRuleGroups({ windows: [{ window: WINDOW }], profile }),
    series: [
      ...traffics.flatMap((traffic) => exportTraffic(traffic, STEPS)),
      exportCriticalZ(WINDOW, CRITICAL_Z, STEPS),
    ],
    queries: queries.map((query) => ({ at: AT, ...query })),
  });
}

describe('recording rules', () => {
  it('judge a segment by itself, and count its events once', async () => {
    const eu: Traffic = { baseline, replicas: [[1, 2, 3, 70]], labels: { [LABEL.segment]: 'eu' } };
    const query = (record: string): string => `${record}${matchLabels({ [LABEL.window]: WINDOW })}`;
    const events = sum(countWindow(one, STEPS_PER_WINDOW));
    await expectRecorded(
      [one, eu],
      [
        { expr: billionths(RECORDED.psi), samples: [expectedPsi(one), expectedPsi(eu)] },
        { expr: `sum(${query(RECORDED.modelEvents)})`, samples: [{ labels: {}, value: events }] },
        {
          expr: `sum by (${LABEL.state}) (${query(RECORDED.modelFeatures)})`,
          samples: [{ labels: { [LABEL.state]: 'drift' }, value: 1 }],
        },
        {
          expr: `count by (${LABEL.segment}) (${query(RECORDED.modelWorstPsi)})`,
          samples: [{ labels: {}, value: 1 }],
        },
      ],
      'full',
    );
  });

  it('add replicas', async () => {
    const two: Traffic = {
      baseline,
      replicas: [
        [40, 30, 20, 10],
        [1, 2, 30, 400],
      ],
    };
    const counts = countWindow(two, STEPS_PER_WINDOW);
    const labels = labelled(two);
    const perBin = (record: string, values: readonly number[]): ExpectedSample[] =>
      values.map((value, bin) => ({
        labels: { __name__: record, ...labels, [LABEL.bin]: binName(bin) },
        value,
      }));
    await expectRecorded(
      [two],
      [
        { expr: RECORDED.binIncrease, samples: perBin(RECORDED.binIncrease, counts) },
        {
          expr: RECORDED.increase,
          samples: [{ labels: { __name__: RECORDED.increase, ...labels }, value: sum(counts) }],
        },
        {
          expr: RECORDED.recentIncrease,
          samples: [
            {
              labels: { __name__: RECORDED.recentIncrease, ...labels },
              value: FRESH_PART_OF_WINDOW * sum(counts),
            },
          ],
        },
        {
          expr: billionths(RECORDED.binShare),
          samples: shrinkShares(counts, baseline.shares).map((share, bin) => ({
            labels: { ...labels, [LABEL.bin]: binName(bin) },
            value: inBillionths(share),
          })),
        },
        { expr: billionths(RECORDED.psi), samples: [expectedPsi(two)] },
      ],
    );
  });

  it('floor empty bins and shares that are no measurement as core does', async () => {
    const sparse: Traffic = {
      baseline: { shares: [0.6, 0.398, 0.001, 0.001], observations: 12_345 },
      replicas: [[100, 0, 0, 3]],
    };
    await expectRecorded([sparse], [{ expr: billionths(RECORDED.psi), samples: [expectedPsi(sparse)] }]);
  });

  it('compute the critical PSI of core', async () => {
    const n = sum(countWindow(one, STEPS_PER_WINDOW));
    const critical = computeCriticalPsi(n, baseline.observations, baseline.shares.length, CRITICAL_Z);
    await expectRecorded(
      [one],
      [
        {
          expr: billionths(RECORDED.psiCritical),
          samples: [{ labels: labelled(one), value: inBillionths(critical) }],
        },
      ],
    );
  });

  it('keep layouts apart', async () => {
    const other: Traffic = {
      labels: { [LABEL.layout]: 'e5f60718' },
      baseline: { shares: [0.2, 0.2, 0.6], observations: 999 },
      replicas: [[31, 5, 3]],
    };
    await expectRecorded(
      [one, other],
      [{ expr: billionths(RECORDED.psi), samples: [expectedPsi(one), expectedPsi(other)] }],
    );
  });

  it('keep segments apart, with and without the label', async () => {
    const segment: Traffic = { ...one, labels: { [LABEL.segment]: 'eu' }, replicas: [[41, 23, 11, 7]] };
    await expectRecorded(
      [one, segment],
      [{ expr: billionths(RECORDED.psi), samples: [expectedPsi(one), expectedPsi(segment)] }],
    );
  });

  it('find one match for each, however many versions, layouts, segments, roles and replicas there are', async () => {
    const replicas = [
      [70, 10, 10, 10],
      [60, 20, 10, 10],
    ];
    const all = [
      { [LABEL.layout]: 'e5f60718' },
      { [LABEL.segment]: 'eu' },
      { [LABEL.version]: '8' },
      { [LABEL.version]: '9' },
      { [LABEL.model]: 'fraud' },
      { [LABEL.role]: 'prediction' },
      { [LABEL.role]: 'label' },
      {},
    ].map((labels): Traffic => ({ baseline, replicas, labels, states: { null: 30, missing: 9 } }));
    const versions = all.map(({ labels }) => ({ ...FEATURE, ...labels }));
    // promtool fails where a rule does, which is what duplicates make it do.
    await testRules({
      groups: buildRuleGroups({
        profile: 'full',
        windows: [{ window: WINDOW, pages: true, compare_with: ['6m', '7m'] }],
        overrides: [
          { model: 'credit', drift_floor: 0.3 },
          { model: 'credit', version: '8', segment: 'eu', feature: 'age', warn_floor: 'off' },
        ],
        canaries: [
          { model: 'credit', canary: '8', stable: '7' },
          { model: 'credit', canary: '9', stable: '7' },
        ],
      }),
      series: [
        ...all.flatMap((traffic) => exportTraffic(traffic, 4 * STEPS)),
        ...all.flatMap(({ labels }) =>
          exportFacts(4 * STEPS, { above_range: 9, up: 5, down: 4, squared: 9 }, labels),
        ),
        ...[
          ...new Map(versions.map((each) => [`${each[LABEL.model]} ${each[LABEL.version]}`, each])).values(),
        ].flatMap((each) =>
          ['0', '1'].flatMap((replica) =>
            [WINDOW, '1h'].map((window) => ({
              ...exportCriticalZ(window, CRITICAL_Z, 4 * STEPS, each),
              series: exportCriticalZ(window, CRITICAL_Z, 4 * STEPS, each).series.replace(
                'replica-0',
                `replica-${replica}`,
              ),
            })),
          ),
        ),
      ],
      queries: [
        { at: '80m', expr: `count(${RECORDED.psi})`, samples: [{ labels: {}, value: all.length }] },
        {
          at: '80m',
          expr: `count(${RECORDED.psiAgainst}{${LABEL.against}="6m"})`,
          samples: [{ labels: {}, value: all.length }],
        },
        {
          at: '80m',
          expr: `count(${RECORDED.psiAgainst}{${LABEL.against}="7"})`,
          samples: [{ labels: {}, value: 2 }],
        },
        {
          at: '80m',
          expr: `count(${RECORDED.stateZscore}{${LABEL.state}="null"})`,
          samples: [{ labels: {}, value: all.length }],
        },
        {
          at: '80m',
          expr: 'count by (alertname) (ALERTS{alertname=~"Plumbline(NullSpike|UnseenValues)"})',
          samples: ['NullSpike', 'UnseenValues'].map((name) => ({
            labels: { alertname: `Plumbline${name}` },
            value: all.length - 1,
          })),
        },
      ],
    });
  });

  it('give an empty window PSI 0 and no critical value', async () => {
    const idle: Traffic = { baseline, replicas: [[0, 0, 0, 0]] };
    await expectRecorded(
      [idle],
      [
        { expr: billionths(RECORDED.psi), samples: [{ labels: labelled(idle), value: 0 }] },
        { expr: RECORDED.psiCritical, samples: [] },
      ],
    );
  });
});
