import { FEATURE_LABELS, LABEL, MODEL_LABELS } from '../metrics/labels.js';

const list = (labels: readonly string[]): string => labels.join(', ');

/** Grouping of everything that is kept per feature. */
export const BY_FEATURE = `by (${list(FEATURE_LABELS)})`;
/** Grouping of everything that is kept per bin of a feature. */
export const BY_BIN = `by (${list([...FEATURE_LABELS, LABEL.bin])})`;
/** Grouping of everything that is kept per model version. */
export const BY_MODEL = `by (${list(MODEL_LABELS)})`;

/** Matching of two vectors per bin. */
export const ON_BIN = `on (${list([...FEATURE_LABELS, LABEL.bin])})`;
/** Matching of two vectors per feature. */
export const ON_FEATURE = `on (${list(FEATURE_LABELS)})`;
/** Matching of many features with one model version. */
export const ON_MODEL_MANY = `on (${list(MODEL_LABELS)}) group_left ()`;
/** Matching of many bins with their feature. */
export const ON_FEATURE_MANY = `${ON_FEATURE} group_left ()`;

/** A label matcher list, `{a="x", b="y"}`; values are escaped. Empty for no matchers. */
export function matchLabels(labels: Readonly<Record<string, string>>): string {
  const matchers = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return matchers.length > 0 ? `{${matchers.join(', ')}}` : '';
}
