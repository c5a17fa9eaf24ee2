import { FEATURE_LABELS, METRICS } from '@plumbline/core';
import type { AlertName } from '../alert-names.js';
import type { AlertDefinition } from '../definition.js';
import { FEATURE_NAME, MODEL_VERSION } from '../template.js';
import { spikeExpr } from './spike.js';

export interface AbsenceWords {
  /** What the feature is more often than in training. */
  readonly what: string;
  /** Ends the sentence that a share begins. */
  readonly share: string;
  /** The sentence on the share of nulls in training. */
  readonly usual: (ratio: string) => string;
}

/** More values in a state of absence than the training data had nulls. */
export const spikeAgainstNulls = (
  name: AlertName,
  state: 'null' | 'missing',
  words: AbsenceWords,
): AlertDefinition => ({
  name,
  severity: 'warning',
  build(config, say) {
    const usual = say.series(METRICS.baselineNullRatio.name, FEATURE_LABELS, 'humanizePercentage');
    return [
      {
        group: config.watch_window,
        expr: spikeExpr(config, name, [state]),
        for: '15m',
        summary: `${FEATURE_NAME} of ${MODEL_VERSION} is ${words.what} more often than in training.`,
        description: [`${say.value('humanizePercentage')} of ${words.share}.`, usual && words.usual(usual)],
      },
    ];
  },
});
