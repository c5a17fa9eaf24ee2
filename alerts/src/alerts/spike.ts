import {
  criticalZExpr,
  FEWEST_OBSERVATIONS,
  LABEL,
  ON_FEATURE,
  ON_MODEL_MANY,
  onFeatureAnd,
  recorded,
  RECORDED,
  type ValueState,
} from '@plumbline/core';
import type { AlertName } from '../alert-names.js';
import { hold } from '../hold.js';
import type { ResolvedRuleConfig } from '../resolve.js';

const ON_STATE = onFeatureAnd(LABEL.state);

/**
 * The rate of states of a feature above the baseline's own: by more than chance (two-proportion z, α split over the
 * model's features and looks) and by enough to matter. Labels come after the fact, so that theirs says nothing.
 */
export function spikeExpr(
  { watch_window: window, thresholds }: ResolvedRuleConfig,
  name: AlertName,
  states: readonly ValueState[],
): string {
  const select = (series: string): string =>
    `${series}{${LABEL.role}!="label", ${LABEL.state}=~"${states.join('|')}", ${LABEL.window}="${window}"}`;
  return hold(name, ON_STATE, (part) => {
    const margin = part + thresholds.rate_floor;
    const ratio = select(RECORDED.stateRatio);
    return [
      `${ratio} >= ${ON_STATE} group_left () (${RECORDED.baselineStateRatio} + ${margin})`,
      `and ${ON_STATE} ${select(RECORDED.stateZscore)} >= ${ON_MODEL_MANY} (${part}${criticalZExpr(window)})`,
      `and ${ON_FEATURE} ${recorded(RECORDED.arrivals, window)} >= ${part}${FEWEST_OBSERVATIONS}`,
    ].join('\n');
  });
}
