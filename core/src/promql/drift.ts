import { METRICS } from '../metrics/families.js';
import { LABEL, type ValueState } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { SMALLEST_SHARE } from '../baseline/shares.js';
import { EMPTY_BIN_COUNT } from '../stats/psi.js';
import { FRESH_PART_OF_WINDOW } from '../verdict/verdict.js';
import { formatDuration, parseDuration } from '../window.js';
import {
  BY_BIN,
  BY_FEATURE,
  BY_MODEL,
  matchLabels,
  ON_BIN,
  ON_FEATURE,
  ON_FEATURE_MANY,
  ON_MODEL_MANY,
} from './syntax.js';

// The recipe of stats/psi.ts in PromQL. A test in a real Prometheus holds both against each other.

/**
 * What the baseline says is read this far back: a scrape or two that fail must not make the verdict vanish, which would
 * start every alert's `for` anew. Longer outages are told by the exporter's own alert.
 */
const BASELINE_LOOKBACK = '10m';
const known = (metric: string): string => `last_over_time(${metric}[${BASELINE_LOOKBACK}])`;

const baselineShare = `avg ${BY_BIN} (${known(METRICS.baselineRatio.name)})`;
const baselineObservations = `max ${BY_FEATURE} (${known(METRICS.baselineObservations.name)})`;
const bins = binsExpr();
const shrinkWeight = `0.5 * ${bins}`;

/** Bins of each feature's baseline. */
export function binsExpr(): string {
  return `max ${BY_FEATURE} (${known(METRICS.baselineBins.name)})`;
}

const recorded = (name: string, window: string): string => name + matchLabels({ [LABEL.window]: window });

/** Counts per bin over a window, replicas **added**: what ten replicas saw is the sum of what each saw. */
export function binIncreaseExpr(window: string): string {
  return `sum ${BY_BIN} (increase(${METRICS.featureBinObservations.name}[${window}]))`;
}

/** Sample size n of a window. */
export function increaseExpr(window: string): string {
  return `sum ${BY_FEATURE} (${recorded(RECORDED.binIncrease, window)})`;
}

/** Values that arrived so lately that the window is fresh. Read from the counter with one series a feature. */
export function recentIncreaseExpr(window: string): string {
  const recent = formatDuration(parseDuration(window) * FRESH_PART_OF_WINDOW);
  const state: ValueState = 'value';
  const values = METRICS.featureObservations.name + matchLabels({ [LABEL.state]: state });
  return `sum ${BY_FEATURE} (increase(${values}[${recent}]))`;
}

/**
 * Shares shrunk to the baseline: `(max(c, f) + κ·q) / (n + κ)`, κ = B/2, f as in `shrinkShares`. What the baseline has
 * and the window lacks comes from `or`.
 */
export function binShareExpr(window: string): string {
  const counts = recorded(RECORDED.binIncrease, window);
  const n = recorded(RECORDED.increase, window);
  const expected = `(${baselineShare}) * ${ON_FEATURE_MANY} ${n}`;
  const unmeasured = `((${baselineShare}) <= ${SMALLEST_SHARE}) * ${ON_FEATURE_MANY} ${n}`;
  const floor = `(${unmeasured} or ${ON_BIN} clamp_max(${expected}, ${EMPTY_BIN_COUNT}))`;
  const pulled = `(${baselineShare}) * ${ON_FEATURE_MANY} (${shrinkWeight})`;
  return [
    `((${counts} > ${ON_BIN} ${floor} or ${ON_BIN} ${floor}) + ${ON_BIN} (${pulled}))`,
    `/ ${ON_FEATURE_MANY} (${n} + ${ON_FEATURE} (${shrinkWeight}))`,
  ].join('\n');
}

/** PSI = Σ (p − q)·ln(p/q). */
export function psiExpr(window: string): string {
  const share = recorded(RECORDED.binShare, window);
  return [
    `sum ${BY_FEATURE} (`,
    `  (${share} - ${ON_BIN} (${baselineShare}))`,
    `  * ${ON_BIN} ln(${share} / ${ON_BIN} (${baselineShare}))`,
    `)`,
  ].join('\n');
}

/**
 * `(1/n + 1/m)·(B−1)·(1 − 2/(9(B−1)) + z·√(2/(9(B−1))))³`; absent while the window is empty, so that nothing fires.
 * The last digit may differ from `computeCriticalPsi` as PromQL adds in another order.
 */
export function psiCriticalExpr(window: string): string {
  const n = `(${recorded(RECORDED.increase, window)} > 0)`;
  const df = `((${bins}) - 1)`;
  const spread = `(2 / (9 * ${df}))`;
  const z = `max ${BY_MODEL} (${known(recorded(METRICS.modelCriticalZ.name, window))})`;
  return [
    `(1 / ${n} + ${ON_FEATURE} 1 / (${baselineObservations}))`,
    `* ${ON_FEATURE} ${df}`,
    `* ${ON_FEATURE} (`,
    `  sqrt(${spread}) * ${ON_MODEL_MANY} (${z})`,
    `  + ${ON_FEATURE} (1 - ${spread})`,
    `) ^ 3`,
  ].join('\n');
}
