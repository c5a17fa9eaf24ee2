import { FEWEST_OBSERVATIONS, LABEL, matchLabels, ON_FEATURE, RECORDED } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { hold } from '../hold.js';
import { FEATURE_NAME, show } from '../template.js';

/** A canary sees or says other things than the stable version beside it. Needs layouts that both share. */
export const canaryDrift: AlertDefinition = {
  name: 'PlumblineCanaryDrift',
  severity: 'critical',
  build: ({ canaries, watch_window: window, thresholds }, say) =>
    canaries.map(({ model, canary, stable }) => {
      const judged = { [LABEL.model]: model, [LABEL.version]: canary, [LABEL.window]: window };
      const against = { ...judged, [LABEL.against]: stable };
      const psi = RECORDED.psiAgainst + matchLabels(against);
      return {
        group: window,
        expr: hold('PlumblineCanaryDrift', ON_FEATURE, (part) =>
          [
            `${psi} >= ${part}${thresholds.drift_floor}`,
            `and ${ON_FEATURE} ${psi} >= ${ON_FEATURE} (${part}${RECORDED.psiCriticalAgainst}${matchLabels(against)})`,
            `and ${ON_FEATURE} ${RECORDED.increase}${matchLabels(judged)} >= ${part}${FEWEST_OBSERVATIONS}`,
          ].join('\n'),
        ),
        for: '15m',
        // The series has them too; without them, promtool takes the rules of all canaries for one.
        labels: judged,
        summary: `${FEATURE_NAME} of model ${show(LABEL.model)} differs between canary ${canary} and stable ${stable}.`,
        description: [
          `PSI of version ${canary} against version ${stable} over the last ${show(LABEL.window)} is ${say.value('printf "%.3f"')}; drift begins at ${thresholds.drift_floor}.`,
        ],
      };
    }),
};
