import {
  computeCriticalPsi,
  computeCriticalZ,
  computePsi,
  LABEL,
  parseDuration,
  smoothShares,
  sum,
} from '@plumbline/core';
import type { AlertName, RuleConfig } from '../../src/index.js';
import { AT, calm, expected, exportAll, feature, shifted, WINDOW, type AlertCase } from '../catalogue.js';
import { countWindow, type Traffic } from '../traffic.js';

const STEPS_PER_WINDOW = 60;
const config: RuleConfig = { windows: [{ window: WINDOW, pages: true, compare_with: [] }] };
const counts = countWindow(shifted, STEPS_PER_WINDOW);
const psi = computePsi(counts, shifted.baseline.shares);
const z = computeCriticalZ(12, parseDuration(WINDOW));
const critical = computeCriticalPsi(sum(counts), shifted.baseline.observations, 4, z);
const significant = `Without drift it would stay below ${Number(critical.toPrecision(2))} at ${sum(counts) / 1000}k observations.`;

const prediction = { [LABEL.role]: 'prediction', [LABEL.feature]: 'score' };
const as = (traffic: Traffic, labels: Record<string, string>): Traffic => ({ ...traffic, labels });

const drifted = (alert: AlertName, labels: Record<string, string>, name: string, floor = 0.2) =>
  expected(
    alert,
    'critical',
    feature(labels),
    `${name} of model credit (version 7) has drifted from its baseline.`,
    `PSI over the last 1h is ${psi.toFixed(3)}; drift begins at ${floor}. ${significant}`,
  );

const canary: Record<string, string> = { [LABEL.version]: '8' };
const ownBins: Record<string, string> = { ...canary, [LABEL.layout]: 'e5f60718' };
const canaries: RuleConfig = { canaries: [{ model: 'credit', canary: '8', stable: '7' }] };
const against = computePsi(counts, smoothShares(countWindow(calm, STEPS_PER_WINDOW)));

const leaning: Traffic = { ...calm, replicas: [[20, 8, 6, 6]] };
const lean = computePsi(countWindow(leaning, STEPS_PER_WINDOW), leaning.baseline.shares);

export const driftCases: readonly AlertCase[] = [
  {
    alert: 'PlumblineFeatureDrift',
    name: 'fires on a shifted input',
    config,
    series: exportAll([shifted]),
    at: AT,
    firing: [drifted('PlumblineFeatureDrift', {}, 'Feature age')],
  },
  {
    alert: 'PlumblineFeatureDrift',
    name: 'stays silent on an output, and on an input level with its baseline',
    config,
    series: exportAll([calm, as(shifted, prediction)]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineFeatureDrift',
    name: 'stays silent where a floor of its own is not reached',
    config: { ...config, overrides: [{ model: 'credit', feature: 'age', drift_floor: 'off' }] },
    series: exportAll([shifted]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineFeatureDrift',
    name: 'says by which floor it fires, where that is its own',
    config: { ...config, overrides: [{ model: 'credit', feature: 'age', drift_floor: 0.3 }] },
    series: exportAll([shifted, as(shifted, { [LABEL.feature]: 'income' })]),
    at: AT,
    firing: [
      drifted('PlumblineFeatureDrift', {}, 'Feature age', 0.3),
      drifted('PlumblineFeatureDrift', { [LABEL.feature]: 'income' }, 'Feature income'),
    ],
  },
  {
    alert: 'PlumblineFeatureDrift',
    name: 'fires under the labels that its model, or else every alert, was given',
    config: {
      ...config,
      alert_labels: { team: 'ml' },
      overrides: [
        { model: 'credit', feature: 'age', labels: { tier: '1' } },
        { model: 'credit', labels: { team: 'risk', tier: '2' } },
      ],
    },
    series: exportAll([shifted, as(shifted, { [LABEL.model]: 'fraud' })]),
    at: AT,
    firing: [
      drifted('PlumblineFeatureDrift', { team: 'risk', tier: '1' }, 'Feature age'),
      expected(
        'PlumblineFeatureDrift',
        'critical',
        feature({ team: 'ml', [LABEL.model]: 'fraud' }),
        'Feature age of model fraud (version 7) has drifted from its baseline.',
        `PSI over the last 1h is ${psi.toFixed(3)}; drift begins at 0.2. ${significant}`,
      ),
    ],
  },
  {
    alert: 'PlumblinePredictionDrift',
    name: 'fires on a shifted output',
    config,
    series: exportAll([calm, as(shifted, prediction)]),
    at: AT,
    firing: [drifted('PlumblinePredictionDrift', prediction, 'Prediction score')],
  },
  {
    alert: 'PlumblinePredictionDrift',
    name: 'stays silent on an input',
    config,
    series: exportAll([shifted]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineFeatureDriftSustained',
    name: 'fires on a lean below drift that stays',
    config: { ...config, alerts: { PlumblineFeatureDriftSustained: { for: '30m' } } },
    series: exportAll([leaning]),
    at: AT,
    firing: [
      expected(
        'PlumblineFeatureDriftSustained',
        'warning',
        feature(),
        'Feature age of model credit (version 7) has leaned from its baseline for days.',
        `PSI over the last 1h is ${lean.toFixed(3)}; a lean begins at 0.1, drift at 0.2.`,
      ),
    ],
  },
  {
    alert: 'PlumblineFeatureDriftSustained',
    name: 'stays silent before its time, which is days',
    config,
    series: exportAll([leaning]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineCanaryDrift',
    name: 'fires on a canary that sees other values than the stable version',
    config: { ...config, ...canaries },
    series: exportAll([calm, as(shifted, canary)]),
    at: AT,
    firing: [
      expected(
        'PlumblineCanaryDrift',
        'critical',
        { ...feature(canary), [LABEL.against]: '7' },
        'Feature age of model credit differs between canary 8 and stable 7.',
        `PSI of version 8 against version 7 over the last 1h is ${against.toFixed(3)}; drift begins at 0.2.`,
      ),
    ],
  },
  {
    alert: 'PlumblineCanaryDrift',
    name: 'names the segment in which it differs',
    config: { ...config, ...canaries },
    series: exportAll([
      as(calm, { [LABEL.segment]: 'eu' }),
      as(shifted, { ...canary, [LABEL.segment]: 'eu' }),
    ]),
    at: AT,
    firing: [
      expected(
        'PlumblineCanaryDrift',
        'critical',
        { ...feature(canary), [LABEL.segment]: 'eu', [LABEL.against]: '7' },
        'Feature age of model credit (segment eu) differs between canary 8 and stable 7.',
        `PSI of version 8 against version 7 over the last 1h is ${against.toFixed(3)}; drift begins at 0.2.`,
      ),
    ],
  },
  ...[canary, ownBins].map((labels): AlertCase => ({
    alert: 'PlumblineCanaryDrift',
    name: `stays silent on labels, which come after the fact, under layout ${labels[LABEL.layout] ?? 'of both'}`,
    config: { ...config, ...canaries },
    series: exportAll([
      as(calm, { [LABEL.role]: 'label' }),
      as(shifted, { ...labels, [LABEL.role]: 'label' }),
    ]),
    at: AT,
    firing: [],
  })),
  {
    alert: 'PlumblineCanaryDrift',
    name: 'stays silent where both have moved alike',
    config: { ...config, ...canaries },
    series: exportAll([shifted, as(shifted, canary)]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineCanaryDrift',
    name: 'fires on a canary with bins of its own that has drifted where the stable version has not',
    config: { ...config, ...canaries },
    series: exportAll([calm, as(shifted, ownBins)]),
    at: AT,
    firing: [
      expected(
        'PlumblineCanaryDrift',
        'critical',
        { ...feature(ownBins), [LABEL.against]: '7' },
        'Feature age of model credit differs between canary 8 and stable 7.',
        `PSI of version 8 over the last 1h is ${psi.toFixed(3)} against its own baseline; drift begins at 0.2. Version 7 has not drifted from its.`,
      ),
    ],
  },
  {
    alert: 'PlumblineCanaryDrift',
    name: 'stays silent where the stable version has drifted too, each by bins of its own',
    config: { ...config, ...canaries },
    series: exportAll([shifted, as(shifted, ownBins)]),
    at: AT,
    firing: [],
  },
];
