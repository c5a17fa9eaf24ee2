import { FEATURE_LABELS, LABEL, METRICS } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';
import { spikeExpr } from './spike.js';

/** More nulls than the training data had. */
export const nullSpike: AlertDefinition = {
  name: 'PlumblineNullSpike',
  severity: 'warning',
  build(config, say) {
    const usual = say.series(METRICS.baselineNullRatio.name, FEATURE_LABELS, 'humanizePercentage');
    return [
      {
        group: config.watch_window,
        expr: spikeExpr(config, 'PlumblineNullSpike', ['null'], true),
        for: '15m',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} is null more often than in training.`,
        description: [
          `${say.value('humanizePercentage')} of what arrived in the last ${show(LABEL.window)} was null.`,
          usual && `In the training data it was ${usual}.`,
        ],
      },
    ];
  },
};
