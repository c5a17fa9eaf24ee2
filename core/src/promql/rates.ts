import { METRICS } from '../metrics/families.js';
import { LABEL, VALUE_STATES, type ValueState } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { known, recorded } from './known.js';
import { BY_FEATURE, ON_FEATURE, ON_FEATURE_MANY, onFeatureAnd } from './syntax.js';

const VALUE: ValueState = 'value';
const nullRatio = `max ${BY_FEATURE} (${known(METRICS.baselineNullRatio.name)})`;

/** Rows behind a baseline, which counts its values. */
export function baselineRowsExpr(): string {
  return `${RECORDED.baselineObservations} / ${ON_FEATURE} (1 - ${nullRatio})`;
}

/** A value of training data is there or null. A live one that is missing is held against those nulls too. */
const NULL_IN_TRAINING: readonly ValueState[] = ['null', 'missing'];

/** Part of the rows behind a baseline by what a live value may be beside a value. */
export function baselineStateRatioExpr(): string {
  return VALUE_STATES.filter((state) => state !== VALUE)
    .map((state) => {
      const ratio = NULL_IN_TRAINING.includes(state) ? nullRatio : `0 * ${nullRatio}`;
      return `label_replace(${ratio}, "${LABEL.state}", "${state}", "", "")`;
    })
    .join('\nor ');
}

/** All that arrived over a window, by feature. */
export function arrivalsExpr(window: string): string {
  return `sum ${BY_FEATURE} (${recorded(RECORDED.stateIncrease, window)})`;
}

/** Part of all that arrived, by state; absent for an empty window. */
export function stateRatioExpr(window: string): string {
  const unusable = `${RECORDED.stateIncrease}{${LABEL.state}!="${VALUE}", ${LABEL.window}="${window}"}`;
  return `${unusable} / ${ON_FEATURE_MANY} (${recorded(RECORDED.arrivals, window)} > 0)`;
}

/** Part of all values that lies outside the baseline's support, by reason; absent for an empty window. */
export function anomalyRatioExpr(window: string): string {
  return `${recorded(RECORDED.anomalyIncrease, window)} / ${ON_FEATURE_MANY} (${recorded(RECORDED.increase, window)} > 0)`;
}

/** A rate among n and, where it is not 0, the rate it is held against; both by the labels of `match`. */
interface Rates {
  readonly ratio: string;
  readonly expected?: string;
  readonly match: string;
  /** Per feature: how many the ratio is of, and how many the other. */
  readonly n: string;
  readonly m: string;
}

/**
 * `testProportions`: z of a rate of n against one of m, with the pooled standard error, whose rate is
 * `w·ratio + (1 − w)·expected`, w = n/(n + m). Absent where both rates are 0 or both 1.
 */
function zscoreExpr({ ratio, expected, match, n, m }: Rates): string {
  const both = `(${n} + ${ON_FEATURE} ${m})`;
  const weigh = (rate: string, size: string): string =>
    `${rate} * ${ON_FEATURE_MANY} (${size} / ${ON_FEATURE} ${both})`;
  const pooled =
    expected === undefined ? `(${weigh(ratio, n)})` : `(${weigh(ratio, n)} + ${match} ${weigh(expected, m)})`;
  return [
    expected === undefined ? ratio : `(${ratio} - ${match} ${expected})`,
    `/ ${match} (sqrt(`,
    `  ${pooled} * ${match} (1 - ${pooled})`,
    `  * ${ON_FEATURE_MANY} (1 / ${n} + ${ON_FEATURE} 1 / ${m})`,
    `) > 0)`,
  ].join('\n');
}

/** z of the rate of each unusable state against the baseline's. */
export function stateZscoreExpr(window: string): string {
  return zscoreExpr({
    ratio: recorded(RECORDED.stateRatio, window),
    expected: RECORDED.baselineStateRatio,
    match: onFeatureAnd(LABEL.state),
    n: `(${recorded(RECORDED.arrivals, window)} > 0)`,
    m: RECORDED.baselineRows,
  });
}

/** z of the rate of values outside the baseline's support against the baseline, which has none. */
export function anomalyZscoreExpr(window: string): string {
  return zscoreExpr({
    ratio: recorded(RECORDED.anomalyRatio, window),
    match: onFeatureAnd(LABEL.reason),
    n: `(${recorded(RECORDED.increase, window)} > 0)`,
    m: RECORDED.baselineObservations,
  });
}
