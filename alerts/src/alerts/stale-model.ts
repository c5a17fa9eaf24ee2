import {
  BY_MODEL,
  known,
  LABEL,
  METRICS,
  ON_MODEL,
  parseDuration,
  recorded,
  RECORDED,
} from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { show } from '../template.js';

const SECONDS_PER_DAY = 86_400;

/** A version that still serves, though its baseline was made long ago: it is due to be trained anew. */
export const staleModel: AlertDefinition = {
  name: 'PlumblineStaleModel',
  severity: 'info',
  build({ watch_window: window, thresholds: { model_age: age } }, say) {
    // Replicas that hold different files of one version: the newest counts.
    const days = `(time() - max ${BY_MODEL} (${known(METRICS.modelBaselineCreated.name)})) / ${SECONDS_PER_DAY}`;
    return [
      {
        group: window,
        expr: [
          `${days} > ${parseDuration(age) / SECONDS_PER_DAY}`,
          `and ${ON_MODEL} ${recorded(RECORDED.modelEvents, window)} > 0`,
        ].join('\n'),
        for: '1h',
        labels: { [LABEL.window]: window },
        summary: `Model ${show(LABEL.model)} (version ${show(LABEL.version)}) is stale.`,
        description: [
          `The baseline of its training data was made ${say.value('printf "%.0f"')} days ago, which is more than ${age}, and it still serves.`,
        ],
      },
    ];
  },
};
