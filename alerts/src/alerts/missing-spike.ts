import { FEATURE_LABELS, LABEL, METRICS } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';
import { spikeExpr } from './spike.js';

/** More events without the field than the training data had nulls: what a file has as null, an event may leave out. */
export const missingSpike: AlertDefinition = {
  name: 'PlumblineMissingSpike',
  severity: 'warning',
  build(config, say) {
    const usual = say.series(METRICS.baselineNullRatio.name, FEATURE_LABELS, 'humanizePercentage');
    return [
      {
        group: config.watch_window,
        expr: spikeExpr(config, 'PlumblineMissingSpike', ['missing'], true),
        for: '15m',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} is missing more often than in training.`,
        description: [
          `${say.value('humanizePercentage')} of the events of the last ${show(LABEL.window)} did not have it.`,
          usual && `In the training data it was null in ${usual} of the rows.`,
        ],
      },
    ];
  },
};
