import type { Role } from '../baseline/roles.js';
import { METRICS } from '../metrics/families.js';
import { ALL_TRAFFIC, LABEL, type ValueState } from '../metrics/labels.js';
import { FRESH_PART_OF_WINDOW } from '../verdict/verdict.js';
import { formatDuration } from '../window.js';
import { matchLabels } from './syntax.js';

/** One feature of one model version; without a role, the feature or output of that name. */
export interface FeatureSelector {
  readonly model: string;
  readonly version: string;
  readonly feature: string;
  readonly role?: Role | undefined;
}

/**
 * The instant vectors that a histogram over a past range is assembled from:
 * - `counts`: values per bin, `states`: values by what became of them, replicas **added**
 * - `recent`: values in the last part of the range, in which a fresh window has some
 * - `baseline`: baseline share and content of each bin, `observations`: values behind the baseline
 * - `present`: layouts that are exported at the range's end
 * - `features`: how many features, predictions and labels of the model version are judged
 */
export type HistogramPart =
  'counts' | 'states' | 'recent' | 'baseline' | 'observations' | 'present' | 'features';

/** How long Prometheus itself takes a sample for current. Baselines may be scraped more rarely than a short range. */
const LOOKBACK_SECONDS = 300;

/**
 * Expressions to be evaluated at the end of a range. Layouts and roles are kept apart; which of them is shown,
 * `assembleHistogram` decides.
 *
 * @param seconds length of the range, at least 1
 */
export function histogramExprs(
  { model, version, feature, role }: FeatureSelector,
  seconds: number,
): Readonly<Record<HistogramPart, string>> {
  const ofModel = { [LABEL.model]: model, [LABEL.version]: version, ...ALL_TRAFFIC };
  const labels = { ...ofModel, [LABEL.feature]: feature, ...(role && { [LABEL.role]: role }) };
  const ofFeature = matchLabels(labels);
  const valuesOfFeature = matchLabels({ ...labels, [LABEL.state]: 'value' satisfies ValueState });
  const range = toRange(seconds);
  const known = toRange(Math.max(seconds, LOOKBACK_SECONDS));
  const { featureBinObservations, featureObservations, baselineRatio, baselineObservations } = METRICS;
  return {
    counts: `sum ${by(LABEL.bin)} (increase(${featureBinObservations.name}${ofFeature}${range}))`,
    states: `sum ${by(LABEL.state)} (increase(${featureObservations.name}${ofFeature}${range}))`,
    recent: `sum ${by()} (increase(${featureObservations.name}${valuesOfFeature}${toRange(seconds * FRESH_PART_OF_WINDOW)}))`,
    baseline: `avg ${by(LABEL.bin, LABEL.lower, LABEL.upper, LABEL.category)} (last_over_time(${baselineRatio.name}${ofFeature}${known}))`,
    observations: `max ${by()} (last_over_time(${baselineObservations.name}${ofFeature}${known}))`,
    present: `group ${by()} (${baselineObservations.name}${ofFeature})`,
    features: `count(group by (${LABEL.role}, ${LABEL.feature}) (last_over_time(${baselineObservations.name}${matchLabels(ofModel)}${known})))`,
  };
}

const by = (...labels: string[]): string => `by (${[LABEL.role, LABEL.layout, ...labels].join(', ')})`;
const toRange = (seconds: number): string => `[${formatDuration(Math.max(1, seconds))}]`;
