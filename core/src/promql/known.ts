import { LABEL } from '../metrics/labels.js';
import { matchLabels } from './syntax.js';

/**
 * What the baseline says is read this far back: a scrape or two that fail must not make the verdict vanish, which would
 * start every alert's `for` anew. Longer outages are told by the exporter's own alert.
 */
const BASELINE_LOOKBACK = '10m';

/** A gauge that states a fact about a baseline. */
export const known = (metric: string): string => `last_over_time(${metric}[${BASELINE_LOOKBACK}])`;

/** A recorded series over one window. */
export const recorded = (name: string, window: string, more: Readonly<Record<string, string>> = {}): string =>
  name + matchLabels({ ...more, [LABEL.window]: window });
