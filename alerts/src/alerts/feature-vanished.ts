import {
  FEWEST_OBSERVATIONS,
  formatDuration,
  LABEL,
  ON_FEATURE,
  ON_MODEL_MANY,
  parseDuration,
  recorded,
  RECORDED,
  type ValueState,
} from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';

const MEMORY = '1d';
/** Steps of a subquery fall on whole multiples of them since 1970: those of a day would look at midnight alone. */
const LONGEST_STEP = '1h';

/** A feature that had values today has none any more, while its model goes on. */
export const featureVanished: AlertDefinition = {
  name: 'PlumblineFeatureVanished',
  severity: 'critical',
  build({ watch_window: window }, say) {
    const state: ValueState = 'value';
    const values = `${RECORDED.stateIncrease}{${LABEL.role}!="label", ${LABEL.segment}="", ${LABEL.state}="${state}", ${LABEL.window}="${window}"}`;
    const step = formatDuration(Math.min(parseDuration(window), parseDuration(LONGEST_STEP)));
    const events = recorded(RECORDED.modelEvents, window);
    return [
      {
        group: window,
        expr: [
          // The value is the number of events, which makes the alert plain.
          `(${values} * 0 + ${ON_MODEL_MANY} (${events} >= ${FEWEST_OBSERVATIONS}))`,
          `and ${ON_FEATURE} ${values} == 0`,
          // It has not where it goes on in the bins of another baseline.
          `unless ignoring (${LABEL.layout}) sum without (${LABEL.layout}) (${values}) > 0`,
          `and ${ON_FEATURE} max_over_time(${values}[${MEMORY}:${step}]) >= ${FEWEST_OBSERVATIONS}`,
        ].join('\n'),
        for: '10m',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} has vanished.`,
        description: [
          `None of ${say.value('humanize')} events of the last ${show(LABEL.window)} had a usable value, but earlier ones of the last ${MEMORY} had.`,
        ],
      },
    ];
  },
};
