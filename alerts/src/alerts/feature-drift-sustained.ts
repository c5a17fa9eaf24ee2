import { LABEL, matchLabels, RECORDED } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { describeFloor } from '../floor-words.js';
import { FEATURE_NAME, MODEL_VERSION, show } from '../template.js';

/** A lean too small to page that does not go away: the longest window, for days. */
export const featureDriftSustained: AlertDefinition = {
  name: 'PlumblineFeatureDriftSustained',
  severity: 'warning',
  build(config, say) {
    const { window } = config.windows.at(-1)!;
    const labels = { [LABEL.role]: 'feature', [LABEL.window]: window };
    return [
      {
        group: window,
        expr: RECORDED.warn + matchLabels(labels),
        for: '3d',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} has leaned from its baseline for days.`,
        description: [
          `PSI over the last ${show(LABEL.window)} is ${say.value('printf "%.3f"')}; a lean begins at ${describeFloor(config, 'warn_floor')}, drift at ${describeFloor(config, 'drift_floor')}.`,
        ],
      },
    ];
  },
};
