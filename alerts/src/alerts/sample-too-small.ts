import {
  FEWEST_OBSERVATIONS,
  FEWEST_OBSERVATIONS_PER_BIN,
  LABEL,
  ON_FEATURE,
  ON_MODEL_MANY,
  recorded,
  RECORDED,
} from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';

/** A feature that nobody can judge, for days, though its model works: even the longest window has too few values. */
export const sampleTooSmall: AlertDefinition = {
  name: 'PlumblineSampleTooSmall',
  severity: 'info',
  build({ windows }, say) {
    const { window } = windows.at(-1)!;
    const n = `${RECORDED.increase}{${LABEL.role}!="label", ${LABEL.segment}="", ${LABEL.window}="${window}"}`;
    return [
      {
        group: window,
        expr: [
          `(${n} < ${FEWEST_OBSERVATIONS} or ${ON_FEATURE} ${n} < ${ON_FEATURE} (${FEWEST_OBSERVATIONS_PER_BIN} * ${RECORDED.baselineBins}))`,
          `and ${ON_FEATURE} (${n} * 0 + ${ON_MODEL_MANY} (${recorded(RECORDED.modelEvents, window)} > 0))`,
        ].join('\n'),
        for: '2d',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} has had too few values for a verdict for days.`,
        description: [
          `${say.value('humanize')} values arrived in the last ${show(LABEL.window)}; a verdict takes ${FEWEST_OBSERVATIONS}, and ${FEWEST_OBSERVATIONS_PER_BIN} per bin.`,
        ],
      },
    ];
  },
};
