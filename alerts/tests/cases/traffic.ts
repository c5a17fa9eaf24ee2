import { LABEL, matchLabels, METRICS } from '@plumbline/core';
import { AT, calm, expected, exportAll, feature, STEPS, WINDOW, type AlertCase } from '../catalogue.js';
import type { InputSeries } from '../promtool.js';
import { FEATURE, type Traffic } from '../traffic.js';

const config = { windows: [{ window: WINDOW }] };
const NAME = 'Feature age of model credit (version 7)';
const income: Traffic = { ...calm, labels: { [LABEL.feature]: 'income' } };
const gone: Traffic = { ...calm, endsAfter: 60 };
const version8: Traffic = { ...calm, labels: { [LABEL.version]: '8' } };
const fraud: Traffic = { ...calm, labels: { [LABEL.model]: 'fraud' } };
const few: Traffic = { ...calm, replicas: [[1, 0, 0, 0]] };
const impatient = { ...config, alerts: { PlumblineSampleTooSmall: { for: '20m' } } };

const DAYS = 86_400;
const made = (daysAgo: number): InputSeries => ({
  series:
    METRICS.modelBaselineCreated.name +
    matchLabels({ [LABEL.model]: 'credit', [LABEL.version]: '7', instance: 'replica-0' }),
  // Time begins at 0.
  values: `${-daysAgo * DAYS}+0x${STEPS}`,
});

const DAY = 24 * 12;
const yesterday = { interval: '5m', evaluationInterval: '20m', at: '26h' };
const daily = (ends?: number): readonly Traffic[] => [
  { ...calm, ...(ends !== undefined && { endsAfter: ends }) },
  fraud,
];

const vanished = (events: string) =>
  expected(
    'PlumblineFeatureVanished',
    'critical',
    FEATURE,
    `${NAME} has vanished.`,
    `None of the latest ${events} events had a usable value, but earlier ones of the last 1d had.`,
  );

export const trafficCases: readonly AlertCase[] = [
  {
    alert: 'PlumblineFeatureVanished',
    name: 'fires where a feature has no values any more and another has',
    config,
    series: exportAll([{ ...gone, states: { null: 40 } }, income], 240),
    at: '140m',
    firing: [vanished('2.4k')],
  },
  {
    alert: 'PlumblineFeatureVanished',
    name: 'goes on firing after midnight over the window of a day, which is without the feature since before',
    config: { windows: [{ window: '1d' }] },
    series: exportAll([{ ...calm, endsAfter: DAY * 2 - 6 }, income], DAY * 4, ['1d']),
    interval: '5m',
    evaluationInterval: '10m',
    at: '75h',
    firing: [vanished('11.52k')],
  },
  {
    alert: 'PlumblineFeatureVanished',
    name: 'stays silent where the whole model has no traffic',
    config,
    series: exportAll([gone, { ...income, endsAfter: 60 }], 240),
    at: '140m',
    firing: [],
  },
  {
    alert: 'PlumblineFeatureVanished',
    name: 'stays silent where it goes on in other bins, and an idle replica still has the old ones',
    config,
    series: exportAll(
      [gone, { ...calm, beginsAfter: 60, labels: { [LABEL.layout]: 'e5f60718' } }, income],
      240,
    ),
    at: '140m',
    firing: [],
  },
  {
    alert: 'PlumblineFeatureVanished',
    name: 'stays silent on a feature that never had values',
    config,
    series: exportAll([{ ...calm, replicas: [[0, 0, 0, 0]] }, income], 240),
    at: '140m',
    firing: [],
  },
  {
    alert: 'PlumblineSampleTooSmall',
    name: 'fires where even the longest window has too few',
    config: impatient,
    series: exportAll([few]),
    at: AT,
    firing: [
      expected(
        'PlumblineSampleTooSmall',
        'info',
        feature(),
        `${NAME} has had too few values for a verdict for days.`,
        '60 values arrived in the last 1h; a verdict takes 100, and 10 per bin.',
      ),
    ],
  },
  {
    alert: 'PlumblineSampleTooSmall',
    name: 'stays silent with enough values',
    config: impatient,
    series: exportAll([calm]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineSampleTooSmall',
    name: 'stays silent where there is no traffic at all',
    config: impatient,
    series: exportAll([{ ...few, replicas: [[0, 0, 0, 0]] }]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineNoTraffic',
    name: 'fires on a model that gets nothing while another does',
    config,
    series: exportAll(daily(DAY - 12), DAY * 2),
    ...yesterday,
    firing: [
      expected(
        'PlumblineNoTraffic',
        'warning',
        { [LABEL.model]: 'credit', [LABEL.window]: WINDOW },
        'Model credit gets no events while others do.',
        'Nothing arrived in the last 1h; at the same time 1d before it was 480 events.',
      ),
    ],
  },
  {
    alert: 'PlumblineNoTraffic',
    name: 'stays silent where the version has changed only',
    config,
    series: exportAll([...daily(DAY - 12), version8], DAY * 2),
    ...yesterday,
    firing: [],
  },
  {
    alert: 'PlumblineNoTraffic',
    name: 'stays silent where nobody has traffic: that is no fault of the model',
    config,
    series: exportAll(daily(DAY - 12).slice(0, 1), DAY * 2),
    ...yesterday,
    firing: [],
  },
  {
    alert: 'PlumblineBaselineMissing',
    name: 'fires where counters are scraped and baselines are not',
    config,
    series: exportAll([calm, fraud], 240).filter(
      ({ series }) => !(series.startsWith('plumbline_feature_baseline') && series.includes('"credit"')),
    ),
    at: '140m',
    firing: [
      expected(
        'PlumblineBaselineMissing',
        'warning',
        { [LABEL.model]: 'credit', [LABEL.version]: '7', [LABEL.window]: WINDOW },
        'No scrape brings the baseline of model credit (version 7).',
        '2.4k events of the last 1h were counted, and Prometheus has nothing to hold them against: there is no verdict on any feature.',
      ),
    ],
  },
  ...['80m', '115m', '125m'].map((at): AlertCase => ({
    alert: 'PlumblineBaselineMissing',
    name: `stays silent where a version was taken out, ${at} after the start`,
    config,
    series: exportAll([calm, fraud], 60),
    at,
    firing: [],
  })),
  {
    alert: 'PlumblineVersionsMixed',
    name: 'fires on two versions of a model',
    config,
    series: exportAll([calm, version8, fraud], 240),
    at: '200m',
    firing: [
      expected(
        'PlumblineVersionsMixed',
        'warning',
        { [LABEL.model]: 'credit', [LABEL.window]: WINDOW },
        'Several versions of model credit serve at once.',
        '2 versions took 1 % or more of the events of the last 1h each, and no experiment is declared.',
      ),
    ],
  },
  {
    alert: 'PlumblineVersionsMixed',
    name: 'stays silent on a declared experiment',
    config: { ...config, experiments: ['credit'] },
    series: exportAll([calm, version8], 240),
    at: '200m',
    firing: [],
  },
  ...['110m', '115m', '120m'].map((at): AlertCase => ({
    alert: 'PlumblineVersionsMixed',
    name: `stays silent on a rollout of ten minutes, ${at} after the start`,
    config,
    series: exportAll([gone, { ...version8, beginsAfter: 50 }], 240),
    at,
    firing: [],
  })),
  {
    alert: 'PlumblineVersionsMixed',
    name: 'stays silent on a stray event of an old version',
    config,
    series: exportAll(
      [
        { ...calm, replicas: [[1000, 1000, 1000, 1000]] },
        { ...version8, replicas: [[1, 0, 0, 0]] },
      ],
      240,
    ),
    at: '200m',
    firing: [],
  },
  {
    alert: 'PlumblineStaleModel',
    name: 'fires on a version in service with a baseline of long ago',
    config,
    series: [...exportAll([calm]), made(91)],
    at: AT,
    firing: [
      expected(
        'PlumblineStaleModel',
        'info',
        { [LABEL.model]: 'credit', [LABEL.version]: '7', [LABEL.window]: WINDOW },
        'Model credit (version 7) is stale.',
        'The baseline of its training data was made 91 days ago, which is more than 90d, and it still serves.',
      ),
    ],
  },
  {
    alert: 'PlumblineStaleModel',
    name: 'fires earlier where a model may be but a week old',
    config: { ...config, thresholds: { model_age: '1w' } },
    series: [...exportAll([calm]), made(8)],
    at: AT,
    firing: [
      expected(
        'PlumblineStaleModel',
        'info',
        { [LABEL.model]: 'credit', [LABEL.version]: '7', [LABEL.window]: WINDOW },
        'Model credit (version 7) is stale.',
        'The baseline of its training data was made 8 days ago, which is more than 7d, and it still serves.',
      ),
    ],
  },
  {
    alert: 'PlumblineStaleModel',
    name: 'stays silent on a younger one',
    config,
    series: [...exportAll([calm]), made(89)],
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineStaleModel',
    name: 'stays silent on an old version that gets no events',
    config,
    series: [...exportAll([{ ...calm, replicas: [[0, 0, 0, 0]] }]), made(400)],
    at: AT,
    firing: [],
  },
];
