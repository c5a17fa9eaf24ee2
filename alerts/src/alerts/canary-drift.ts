import {
  addMatcher,
  enoughExpr,
  FEWEST_OBSERVATIONS,
  LABEL,
  matchLabels,
  ON_FEATURE,
  ON_FEATURE_NAME,
  RECORDED,
} from '@plumbline/core';
import type { AlertDefinition, AlertPart } from '../definition.js';
import { describeFloor } from '../floor-words.js';
import { hold } from '../hold.js';
import type { ResolvedRuleConfig } from '../resolve.js';
import { FEATURE_NAME, MODEL_SEGMENT, show, type Dialect } from '../template.js';

type Canary = ResolvedRuleConfig['canaries'][number];

/** A canary sees or says other things than the stable version beside it. */
export const canaryDrift: AlertDefinition = {
  name: 'PlumblineCanaryDrift',
  severity: 'critical',
  build: (config, say) =>
    config.canaries.flatMap((canary) => [
      compareBins(canary, config, say),
      compareVerdicts(canary, config, say),
    ]),
};

const judgedLabels = ({ model, canary }: Canary, window: string) => {
  return { [LABEL.model]: model, [LABEL.version]: canary, [LABEL.window]: window };
};

/** Labels come after the fact: those of a canary are of other events than those of the stable version. */
const judgedNow = (series: string, labels: Readonly<Record<string, string>>): string =>
  addMatcher(series + matchLabels(labels), `${LABEL.role}!="label"`);

const summarize = ({ canary, stable }: Canary): string =>
  `${FEATURE_NAME} of ${MODEL_SEGMENT} differs between canary ${canary} and stable ${stable}.`;

/** Features whose layout both share are compared bin by bin. */
function compareBins(
  pair: Canary,
  { watch_window: window, thresholds }: ResolvedRuleConfig,
  say: Dialect,
): AlertPart {
  const { canary, stable } = pair;
  const judged = judgedLabels(pair, window);
  const against = { ...judged, [LABEL.against]: stable };
  const psi = judgedNow(RECORDED.psiAgainst, against);
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
    summary: summarize(pair),
    description: [
      `PSI of version ${canary} against version ${stable} over the last ${show(LABEL.window)} is ${say.value('printf "%.3f"')}; drift begins at ${thresholds.drift_floor}.`,
    ],
  };
}

/** Of others, the one has drifted from its own baseline, and the other not from its. */
function compareVerdicts(pair: Canary, config: ResolvedRuleConfig, say: Dialect): AlertPart {
  const { watch_window: window } = config;
  const { canary, stable } = pair;
  const judged = judgedLabels(pair, window);
  const against = { ...judged, [LABEL.against]: stable };
  const ofStable = matchLabels({ ...judged, [LABEL.version]: stable });
  return {
    group: window,
    expr: [
      judgedNow(RECORDED.drift, judged),
      `unless ${ON_FEATURE} ${RECORDED.psiAgainst}${matchLabels(against)}`,
      `and ${ON_FEATURE_NAME} (${enoughExpr(RECORDED.increase + ofStable)})`,
      `unless ${ON_FEATURE_NAME} ${RECORDED.drift}${ofStable}`,
    ].join('\n'),
    for: '15m',
    labels: against,
    summary: summarize(pair),
    description: [
      `PSI of version ${canary} over the last ${show(LABEL.window)} is ${say.value('printf "%.3f"')} against its own baseline; drift begins at ${describeFloor(config, 'drift_floor')}. Version ${stable} has not drifted from its.`,
    ],
  };
}
