import {
  binsExpr,
  DRIFT_FLOOR,
  FEATURE_LABELS,
  FEWEST_OBSERVATIONS,
  FEWEST_OBSERVATIONS_PER_BIN,
  LABEL,
  matchLabels,
  ON_FEATURE,
  RECORDED,
  type Role,
} from '@plumbline/core';
import { SEVERITY, type RuleConfig, type WindowConfig } from './config.js';
import type { AlertingRule } from './rules.js';
import { label, querySeries } from './template.js';

const ROLE: Role = 'feature';

/** The alert that pages when the distribution of a model's input has moved. Predictions are not judged by it. */
export function alertFeatureDrift(
  { window, for: pending }: Required<WindowConfig>,
  { runbookBaseUrl, alertLabels }: RuleConfig,
): AlertingRule {
  const alert = 'PlumblineFeatureDrift';
  return {
    alert,
    expr: featureDriftExpr(window),
    for: pending,
    labels: { ...alertLabels, [SEVERITY]: 'critical' },
    annotations: { summary, description, runbook_url: `${runbookBaseUrl}/${alert}.md` },
  };
}

/** `drift` of the verdict: an effect at or above the floor ∧ significant ∧ enough observations ∧ fresh. Its value is the PSI. */
function featureDriftExpr(window: string): string {
  const only = matchLabels({ [LABEL.role]: ROLE, [LABEL.window]: window });
  const psi = RECORDED.psi + only;
  const n = RECORDED.increase + only;
  const bins = binsExpr();
  return [
    `${psi} >= ${DRIFT_FLOOR}`,
    `and ${ON_FEATURE} ${psi} >= ${ON_FEATURE} ${RECORDED.psiCritical + only}`,
    `and ${ON_FEATURE} ${n} >= ${FEWEST_OBSERVATIONS}`,
    `and ${ON_FEATURE} ${n} >= ${ON_FEATURE} (${FEWEST_OBSERVATIONS_PER_BIN} * ${bins})`,
    `and ${ON_FEATURE} ${RECORDED.recentIncrease + only} > 0`,
  ].join('\n');
}

const segment = `{{ if ${label(LABEL.segment)} }}, segment {{ ${label(LABEL.segment)} }}{{ end }}`;
const summary =
  `Feature {{ ${label(LABEL.feature)} }} of model {{ ${label(LABEL.model)} }} ` +
  `(version {{ ${label(LABEL.version)} }}${segment}) has drifted from its baseline.`;

const perWindow = [...FEATURE_LABELS, LABEL.window];
const description = [
  `PSI over the last {{ ${label(LABEL.window)} }} is {{ printf "%.3f" $value }}, at or above ${DRIFT_FLOOR};`,
  `without drift it would stay below ${querySeries(RECORDED.psiCritical, perWindow, 'printf "%.2g"')}`,
  `for {{ ${label(LABEL.feature)} }} at ${querySeries(RECORDED.increase, perWindow, 'humanize')} observations.`,
].join(' ');
