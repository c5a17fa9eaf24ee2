import { ALL_TRAFFIC, LABEL } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { VERDICT_STATES, type VerdictState } from '../verdict/verdict.js';
import { recorded } from './known.js';
import { BY_MODEL, byModelAnd, ON_MODEL } from './syntax.js';
import { codeVerdict } from './verdict.js';

/** Events of each model version: what its best-fed feature saw, whatever became of the values; labels come later. */
export function modelEventsExpr(window: string): string {
  const values = `${RECORDED.stateIncrease}{${LABEL.role}!="label", ${LABEL.segment}="", ${LABEL.window}="${window}"}`;
  return `max ${BY_MODEL} (sum ${byModelAnd(LABEL.role, LABEL.feature)} (${values}))`;
}

/** Part of a model's events that each version took; absent without events. */
export function versionRatioExpr(window: string): string {
  const events = recorded(RECORDED.modelEvents, window);
  return `${events} / on (${LABEL.model}) group_left () (sum by (${LABEL.model}) (${events}) > 0)`;
}

const count = (by: string, window: string, state: VerdictState): string =>
  `label_replace(count ${by} (${recorded(RECORDED.verdict, window, ALL_TRAFFIC)} == ${codeVerdict(state)}), "${LABEL.state}", "${state}", "", "")`;

/** Features of each model version by state; states that no feature is in are absent. */
export function modelFeaturesExpr(window: string): string {
  return VERDICT_STATES.filter((state) => state !== 'no_baseline')
    .map((state) => count(BY_MODEL, window, state))
    .join('\nor ');
}

const JUDGED: readonly VerdictState[] = ['ok', 'warn', 'drift'];

/** Part of the judged features of a model version that have drifted; absent where none is judged. */
export function modelDriftedRatioExpr(window: string): string {
  const of = (states: readonly VerdictState[]): string =>
    `sum ${BY_MODEL} (${RECORDED.modelFeatures}{${LABEL.state}=~"${states.join('|')}", ${LABEL.window}="${window}"})`;
  return `(${of(['drift'])} or ${ON_MODEL} 0 * ${of(JUDGED)}) / ${ON_MODEL} ${of(JUDGED)}`;
}

/** The judged feature of each model version with the largest PSI, under its own labels. */
export function modelWorstPsiExpr(window: string): string {
  const judged = `${recorded(RECORDED.verdict, window, ALL_TRAFFIC)} <= ${codeVerdict('drift')}`;
  return `topk ${BY_MODEL} (1, ${recorded(RECORDED.psi, window)} and ${judged})`;
}

/** Features of the whole fleet by state. */
export function fleetFeaturesExpr(window: string): string {
  return `sum by (${LABEL.state}) (${recorded(RECORDED.modelFeatures, window)})`;
}
