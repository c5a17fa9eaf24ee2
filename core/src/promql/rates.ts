import { METRICS } from '../metrics/families.js';
import { LABEL, type ValueState } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { againstBaseline } from './drift.js';
import { known, recorded } from './known.js';
import { BY_FEATURE, matchLabels, ON_FEATURE, ON_FEATURE_MANY, onFeatureAnd } from './syntax.js';

const VALUE: ValueState = 'value';
const nullRatio = `max ${BY_FEATURE} (${known(METRICS.baselineNullRatio.name)})`;

const arrived = (window: string): string =>
  `(sum ${BY_FEATURE} (${recorded(RECORDED.stateIncrease, window)}) > 0)`;
const unusable = (window: string): string =>
  `${RECORDED.stateIncrease}{${LABEL.state}!="${VALUE}", ${LABEL.window}="${window}"}`;

/** Part of all that arrived, by state; absent for an empty window. */
export function stateRatioExpr(window: string): string {
  return `${unusable(window)} / ${ON_FEATURE_MANY} ${arrived(window)}`;
}

/** Part of all values that lies outside the baseline's support, by reason; absent for an empty window. */
export function anomalyRatioExpr(window: string): string {
  return `${recorded(RECORDED.anomalyIncrease, window)} / ${ON_FEATURE_MANY} (${recorded(RECORDED.increase, window)} > 0)`;
}

/**
 * `testProportions`: z of `x` of `n` against `rate·m` of `m`, with the pooled standard error. NaN, which no comparison
 * passes, where both rates are 0 or both 1.
 */
function zscoreExpr(on: { x: string; n: string; rate: string; m: string; match: string }): string {
  const { x, n, rate, m, match } = on;
  const pooled = `((${x} + ${match} (${rate}) * ${ON_FEATURE_MANY} (${m})) / ${ON_FEATURE_MANY} (${n} + ${ON_FEATURE} (${m})))`;
  return [
    `(${x} / ${ON_FEATURE_MANY} ${n} - ${match} (${rate}))`,
    `/ ${match} sqrt(`,
    `  ${pooled} * ${match} (1 - ${pooled})`,
    `  * ${ON_FEATURE_MANY} (1 / ${n} + ${ON_FEATURE} 1 / (${m}))`,
    `)`,
  ].join('\n');
}

/**
 * z of the rate of each unusable state against the baseline's. Nulls and missing values are both held against its rate
 * of nulls, as training data that lacks a field has null there; invalid and non-finite values against none at all.
 */
export function stateZscoreExpr(window: string): string {
  const x = unusable(window);
  const absent = `${RECORDED.stateIncrease}{${LABEL.state}=~"null|missing", ${LABEL.window}="${window}"}`;
  const rate = `0 * ${absent} + ${ON_FEATURE_MANY} (${nullRatio}) or ${onFeatureAnd(LABEL.state)} 0 * ${x}`;
  const { observations } = againstBaseline(window);
  // The baseline counts values; its rows are those and its nulls.
  const m = `${observations} / ${ON_FEATURE} (1 - (${nullRatio}))`;
  return zscoreExpr({ x, n: arrived(window), rate, m, match: onFeatureAnd(LABEL.state) });
}

/** z of the rate of values outside the baseline's support against the baseline, which has none. */
export function anomalyZscoreExpr(window: string): string {
  const x = recorded(RECORDED.anomalyIncrease, window);
  const n = `(${RECORDED.increase}${matchLabels({ [LABEL.window]: window })} > 0)`;
  const { observations: m } = againstBaseline(window);
  return zscoreExpr({ x, n, rate: `0 * ${x}`, m, match: onFeatureAnd(LABEL.reason) });
}
