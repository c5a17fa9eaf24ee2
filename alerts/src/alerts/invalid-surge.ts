import { LABEL } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';
import { spikeExpr } from './spike.js';

/** Values that are not of the type of their baseline, or no finite numbers. */
export const invalidSurge: AlertDefinition = {
  name: 'PlumblineInvalidSurge',
  severity: 'warning',
  build: (config, say) => [
    {
      group: config.watch_window,
      expr: spikeExpr(config, 'PlumblineInvalidSurge', ['invalid', 'non_finite']),
      for: '15m',
      summary: `${FEATURE_NAME} of ${MODEL_VERSION} gets values it cannot use.`,
      description: [
        `${say.value('humanizePercentage')} of the values of the last ${show(LABEL.window)} were ${show(LABEL.state)}: of another type than in training, or no finite number.`,
      ],
    },
  ],
};
