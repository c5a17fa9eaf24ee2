import { METRICS } from '../metrics/families.js';
import { ALL_TRAFFIC, LABEL } from '../metrics/labels.js';
import { RECORDED } from '../metrics/recorded.js';
import { formatDuration } from '../window.js';
import { BY_FEATURE, matchLabels } from './syntax.js';

/**
 * Model versions that were exported within a range, one sample each, with the time their baseline was made.
 *
 * @param seconds length of the range that ends with the evaluation
 */
export function listVersionsExpr(seconds: number): string {
  const labels = [LABEL.model, LABEL.version, LABEL.baselineCreatedAt].join(', ');
  return `group by (${labels}) (last_over_time(${METRICS.modelInfo.name}[${formatDuration(seconds)}]))`;
}

/** Features, predictions and labels of a model version that were exported within a range. */
export function listFeaturesExpr(model: string, version: string, seconds: number): string {
  const labels = matchLabels({ [LABEL.model]: model, [LABEL.version]: version, ...ALL_TRAFFIC });
  const range = `[${formatDuration(seconds)}]`;
  return `group ${BY_FEATURE} (last_over_time(${METRICS.baselineObservations.name}${labels}${range}))`;
}

/** How many bins of how many features are scraped at the moment; absent if none is. */
export function countBinsExpr(): string {
  return `count(${METRICS.featureBinObservations.name}${matchLabels(ALL_TRAFFIC)})`;
}

/** Windows over which the recording rules write a PSI at the moment. */
export function listRecordedWindowsExpr(): string {
  return `group by (${LABEL.window}) (${RECORDED.psi})`;
}
