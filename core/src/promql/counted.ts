import { METRICS } from '../metrics/families.js';
import { LABEL, type ValueState } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { FRESH_PART_OF_WINDOW } from '../verdict/verdict.js';
import { formatDuration, parseDuration } from '../window.js';
import { recorded } from './known.js';
import { BY_BIN, BY_FEATURE, byFeatureAnd, matchLabels } from './syntax.js';

/**
 * Sums over time what was recorded over a shorter window, each part once. A subquery holds both of its ends where they
 * fall on a step, which would be one part too many: hence the second less. Its steps are whole multiples of the shorter
 * window since 1970, so that the sum is late by up to one part.
 */
const chain = (series: string, seconds: number, part: string): string =>
  `sum_over_time(${series}[${formatDuration(seconds - 1)}:${part}])`;

/** Counters of all replicas **added**: what ten replicas saw is the sum of what each saw. */
const count = (by: string, counter: string, record: string, window: string, chainedFrom?: string): string =>
  chainedFrom === undefined
    ? `sum ${by} (increase(${counter}[${window}]))`
    : chain(recorded(record, chainedFrom), parseDuration(window), chainedFrom);

type Counted = (window: string, chainedFrom?: string) => string;

/**
 * Counts per bin over a window.
 *
 * @param chainedFrom shorter window that divides this one and is recorded too; its counts are added over time in place
 *   of reading the counters over the whole window
 */
export const binIncreaseExpr: Counted = (window, chainedFrom) =>
  count(BY_BIN, METRICS.featureBinObservations.name, RECORDED.binIncrease, window, chainedFrom);

/** Values by what became of them over a window, see {@link binIncreaseExpr}. */
export const stateIncreaseExpr: Counted = (window, chainedFrom) =>
  count(
    byFeatureAnd(LABEL.state),
    METRICS.featureObservations.name,
    RECORDED.stateIncrease,
    window,
    chainedFrom,
  );

/** Values outside the baseline's support over a window, see {@link binIncreaseExpr}. */
export const anomalyIncreaseExpr: Counted = (window, chainedFrom) =>
  count(
    byFeatureAnd(LABEL.reason),
    METRICS.featureAnomalousValues.name,
    RECORDED.anomalyIncrease,
    window,
    chainedFrom,
  );

/** Deviations from the baseline mean over a window, by direction, see {@link binIncreaseExpr}. */
export const deviationIncreaseExpr: Counted = (window, chainedFrom) =>
  count(
    byFeatureAnd(LABEL.direction),
    METRICS.featureDeviation.name,
    RECORDED.deviationIncrease,
    window,
    chainedFrom,
  );

/** Squared deviations from the baseline mean over a window, see {@link binIncreaseExpr}. */
export const squaredDeviationIncreaseExpr: Counted = (window, chainedFrom) =>
  count(
    BY_FEATURE,
    METRICS.featureSquaredDeviation.name,
    RECORDED.squaredDeviationIncrease,
    window,
    chainedFrom,
  );

/** Sample size n of a window. */
export function increaseExpr(window: string): string {
  return `sum ${BY_FEATURE} (${recorded(RECORDED.binIncrease, window)})`;
}

/** Values that arrived so lately that the window is fresh. Read from the counter with one series a feature. */
export const recentIncreaseExpr: Counted = (window, chainedFrom) => {
  const seconds = parseDuration(window) * FRESH_PART_OF_WINDOW;
  const value = { [LABEL.state]: 'value' satisfies ValueState };
  return chainedFrom === undefined
    ? `sum ${BY_FEATURE} (increase(${METRICS.featureObservations.name}${matchLabels(value)}[${formatDuration(seconds)}]))`
    : `sum ${BY_FEATURE} (${chain(recorded(RECORDED.stateIncrease, chainedFrom, value), seconds, chainedFrom)})`;
};
