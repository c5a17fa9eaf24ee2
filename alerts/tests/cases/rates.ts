import { LABEL } from '@plumbline/core';
import {
  AT,
  calm,
  expected,
  exportAll,
  exportFacts,
  feature,
  STEPS,
  WINDOW,
  type AlertCase,
} from '../catalogue.js';
import type { Traffic } from '../traffic.js';

const NAME = 'Feature age of model credit (version 7)';
const config = { windows: [{ window: WINDOW }] };
const nulls = (each: number, nullRatio: number): Traffic => ({ ...calm, states: { null: each }, nullRatio });
const missing = (each: number, nullRatio: number): Traffic => ({
  ...calm,
  states: { missing: each },
  nullRatio,
});
const state = (name: string) => feature({ [LABEL.state]: name });

export const rateCases: readonly AlertCase[] = [
  {
    alert: 'PlumblineNullSpike',
    name: 'fires above the rate of the baseline',
    config,
    series: exportAll([nulls(10, 0.1)]),
    at: AT,
    firing: [
      expected(
        'PlumblineNullSpike',
        'warning',
        state('null'),
        `${NAME} is null more often than in training.`,
        '20% of what arrived in the last 1h was null. In the training data it was 10%.',
      ),
    ],
  },
  {
    alert: 'PlumblineNullSpike',
    name: 'stays silent at the rate of the baseline, however high',
    config,
    series: exportAll([nulls(10, 0.2)]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineNullSpike',
    name: 'stays silent where chance explains it',
    config,
    series: exportAll([{ ...nulls(1, 0.3), replicas: [[0, 1, 0, 0]] }]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineMissingSpike',
    name: 'fires above the rate of nulls in the baseline',
    config,
    series: exportAll([missing(40, 0.05)]),
    at: AT,
    firing: [
      expected(
        'PlumblineMissingSpike',
        'warning',
        state('missing'),
        `${NAME} is missing more often than in training.`,
        '50% of the events of the last 1h did not have it. In the training data it was null in 5% of the rows.',
      ),
    ],
  },
  {
    alert: 'PlumblineMissingSpike',
    name: 'stays silent where events leave out what was null in training',
    config,
    series: exportAll([missing(10, 0.2)]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineInvalidSurge',
    name: 'fires on values of another type',
    config,
    series: exportAll([{ ...calm, states: { invalid: 10 } }]),
    at: AT,
    firing: [
      expected(
        'PlumblineInvalidSurge',
        'warning',
        state('invalid'),
        `${NAME} gets values it cannot use.`,
        '20% of the values of the last 1h were invalid: of another type than in training, or no finite number.',
      ),
    ],
  },
  {
    alert: 'PlumblineInvalidSurge',
    name: 'stays silent on a few in a thousand',
    config,
    series: exportAll([
      { baseline: calm.baseline, replicas: [[500, 500, 500, 500]], states: { invalid: 10 } },
    ]),
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineUnseenValues',
    name: 'fires on values beyond what training had',
    config,
    series: [...exportAll([calm]), ...exportFacts(STEPS, { above_range: 4 })],
    at: AT,
    firing: [
      expected(
        'PlumblineUnseenValues',
        'warning',
        feature({ [LABEL.reason]: 'above_range' }),
        `${NAME} gets values that training never had.`,
        '10% of the values of the last 1h were outside the training data (above_range).',
      ),
    ],
  },
  {
    alert: 'PlumblineUnseenValues',
    name: 'stays silent on a few, which the tails of any sample have',
    config,
    series: [
      ...exportAll([{ ...calm, replicas: [[500, 500, 500, 500]] }]),
      ...exportFacts(STEPS, { above_range: 4 }),
    ],
    at: AT,
    firing: [],
  },
];
