import {
  criticalZExpr,
  FEWEST_OBSERVATIONS,
  LABEL,
  matchLabels,
  ON_FEATURE,
  ON_MODEL_MANY,
  onFeatureAnd,
  RECORDED,
} from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { hold } from '../hold.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';

const ON_REASON = onFeatureAnd(LABEL.reason);

/** Values outside what the training data had: new categories, or numbers beyond its smallest and largest. */
export const unseenValues: AlertDefinition = {
  name: 'PlumblineUnseenValues',
  severity: 'warning',
  build({ watch_window: window, thresholds }, say) {
    const select = (series: string): string =>
      `${series}{${LABEL.role}!="label", ${LABEL.window}="${window}"}`;
    return [
      {
        group: window,
        expr: hold('PlumblineUnseenValues', ON_REASON, (part) =>
          [
            `${select(RECORDED.anomalyRatio)} >= ${part}${thresholds.rate_floor}`,
            `and ${ON_REASON} ${select(RECORDED.anomalyZscore)} >= ${ON_MODEL_MANY} (${part}${criticalZExpr(window)})`,
            `and ${ON_FEATURE} ${RECORDED.increase}${matchLabels({ [LABEL.window]: window })} >= ${part}${FEWEST_OBSERVATIONS}`,
          ].join('\n'),
        ),
        for: '15m',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} gets values that training never had.`,
        description: [
          `${say.value('humanizePercentage')} of the values of the last ${show(LABEL.window)} were outside the training data (${show(LABEL.reason)}).`,
        ],
      },
    ];
  },
};
