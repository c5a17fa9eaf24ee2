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
import { hold } from '../hold.js';
import type { ResolvedRuleConfig } from '../resolve.js';
import { FEATURE_NAME, MODEL_VERSION } from '../template.js';

const MEMORY = '1d';
const STEADY = '6h';
const HOUR = 3600;
const VALUE: ValueState = 'value';
/** Steps of a subquery fall on whole multiples of them since 1970: those of a day would look at midnight alone. */
const LONGEST_STEP = '1h';

/** A feature that had values today has none any more, while its model goes on. */
export const featureVanished: AlertDefinition = {
  name: 'PlumblineFeatureVanished',
  severity: 'critical',
  build: ({ windows, watch_window }, say) => [
    {
      group: windows[0]!.window,
      expr: hold(
        'PlumblineFeatureVanished',
        ON_FEATURE,
        (part) => vanishedExpr(part, windows, watch_window),
        {
          alertstate: 'firing',
        },
      ),
      for: '5m',
      summary: `${FEATURE_NAME} of ${MODEL_VERSION} has vanished.`,
      description: [
        `None of the latest ${say.value('humanize')} events had a usable value, but earlier ones of the last ${MEMORY} had.`,
      ],
    },
  ],
};

/** Either window may tell; which of them does makes no other alert of it. */
function vanishedExpr(part: string, windows: ResolvedRuleConfig['windows'], watched: string): string {
  const shortest = windows[0]!.window;
  const rarely = [
    noValuesExpr(watched, part),
    `and ${ON_FEATURE} max_over_time(${valuesIn(watched)}[${MEMORY}:${stepOf(watched)}]) >= ${FEWEST_OBSERVATIONS}`,
  ].join('\n');
  const steadily = [
    noValuesExpr(shortest, part),
    `and ${ON_FEATURE} ${dueExpr(shortest, watched, part)}`,
  ].join('\n');
  const either = shortest === watched ? rarely : `(${rarely})\nor (${steadily})`;
  return `max without (${LABEL.window}, ${LABEL.state}) (${either})`;
}

const stepOf = (window: string): string =>
  formatDuration(Math.min(parseDuration(window), parseDuration(LONGEST_STEP)));

const valuesIn = (window: string): string =>
  `${RECORDED.stateIncrease}{${LABEL.role}!="label", ${LABEL.segment}="", ${LABEL.state}="${VALUE}", ${LABEL.window}="${window}"}`;

/** Events of the model in a window, at features without any value in it. */
function noValuesExpr(window: string, part: string): string {
  const values = valuesIn(window);
  return [
    // The value is the number of events, which makes the alert plain.
    `(${values} * 0 + ${ON_MODEL_MANY} (${recorded(RECORDED.modelEvents, window)} >= ${part}${FEWEST_OBSERVATIONS}))`,
    `and ${ON_FEATURE} ${values} == 0`,
    // It has not where it goes on in the bins of another baseline.
    `unless ignoring (${LABEL.layout}) sum without (${LABEL.layout}) (${values}) > 0`,
  ].join('\n');
}

/**
 * That enough values were due even at the lowest part of the events that had one within some hours: a feature that comes in
 * bursts has windows without any. Those hours end before it can have been missed for long, so that this holds until the
 * watched window is empty too.
 */
function dueExpr(shortest: string, watched: string, part: string): string {
  const before = formatDuration(parseDuration(watched) + HOUR);
  const events = recorded(RECORDED.modelEvents, shortest);
  const ratio = `${valuesIn(shortest)} / ${ON_MODEL_MANY} (${events} > 0)`;
  const lowest = `min_over_time((${ratio})[${STEADY}:${stepOf(shortest)}] offset ${before})`;
  return `(${lowest} * ${ON_MODEL_MANY} ${events} >= ${part}${FEWEST_OBSERVATIONS})`;
}
