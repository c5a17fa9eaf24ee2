import {
  BY_FEATURE,
  criticalZExpr,
  FEWEST_OBSERVATIONS,
  known,
  LABEL,
  METRICS,
  ON_FEATURE,
  ON_MODEL_MANY,
  onFeatureAnd,
  RECORDED,
  type ValueState,
} from '@plumbline/core';
import type { AlertName } from '../alert-names.js';
import { hold } from '../hold.js';
import type { ResolvedRuleConfig } from '../resolve.js';

const NULL_RATIO = `max ${BY_FEATURE} (${known(METRICS.baselineNullRatio.name)})`;
const ON_STATE = onFeatureAnd(LABEL.state);

/**
 * The rate of states of a feature above the baseline's own: by more than chance (two-proportion z, α split over the
 * model's features and looks) and by enough to matter. Labels come after the fact, so that theirs says nothing.
 */
export function spikeExpr(
  { watch_window: window, thresholds }: ResolvedRuleConfig,
  name: AlertName,
  states: readonly ValueState[],
  againstNulls: boolean,
): string {
  const select = (series: string): string =>
    `${series}{${LABEL.role}!="label", ${LABEL.state}=~"${states.join('|')}", ${LABEL.window}="${window}"}`;
  const arrived = `sum ${BY_FEATURE} (${RECORDED.stateIncrease}{${LABEL.window}="${window}"})`;
  return hold(name, ON_STATE, (part) => {
    const margin = part + thresholds.rate_floor;
    const ratio = select(RECORDED.stateRatio);
    return [
      againstNulls
        ? `${ratio} >= ${ON_FEATURE} group_left () (${NULL_RATIO} + ${margin})`
        : `${ratio} >= ${margin}`,
      `and ${ON_STATE} ${select(RECORDED.stateZscore)} >= ${ON_MODEL_MANY} (${part}${criticalZExpr(window)})`,
      `and ${ON_FEATURE} ${arrived} >= ${part}${FEWEST_OBSERVATIONS}`,
    ].join('\n');
  });
}
