import { FEATURE_LABELS, LABEL, MODEL_LABELS } from '../metrics/labels.js';

const list = (labels: readonly string[]): string => labels.join(', ');

/** Grouping of everything that is kept per feature. */
export const BY_FEATURE = `by (${list(FEATURE_LABELS)})`;
/** Grouping of everything that is kept per bin of a feature. */
export const BY_BIN = `by (${list([...FEATURE_LABELS, LABEL.bin])})`;
/** Grouping of everything that is kept per model version. */
export const BY_MODEL = `by (${list(MODEL_LABELS)})`;

/** Grouping of everything that is kept per feature and one label more. */
export const byFeatureAnd = (label: string): string => `by (${list([...FEATURE_LABELS, label])})`;

/** Grouping per model version and further labels. */
export const byModelAnd = (...labels: string[]): string => `by (${list([...MODEL_LABELS, ...labels])})`;

/** Matching of two vectors per feature and one label more. */
export const onFeatureAnd = (label: string): string => `on (${list([...FEATURE_LABELS, label])})`;

/** Matching of two vectors per bin. */
export const ON_BIN = `on (${list([...FEATURE_LABELS, LABEL.bin])})`;
/** Matching of two vectors per feature. */
export const ON_FEATURE = `on (${list(FEATURE_LABELS)})`;
/** Matching of a feature with those of its name in other versions, and under other layouts. */
export const ON_FEATURE_NAME = `on (${list([LABEL.model, LABEL.segment, LABEL.role, LABEL.feature])})`;
/** Matching of many features with one model version. */
export const ON_MODEL_MANY = `on (${list(MODEL_LABELS)}) group_left ()`;
/** Matching of many bins with their feature. */
export const ON_FEATURE_MANY = `${ON_FEATURE} group_left ()`;

/** Matching of two vectors per model version. */
export const ON_MODEL = `on (${list(MODEL_LABELS)})`;

/** A selector with one matcher more. */
export const addMatcher = (selector: string, matcher: string): string =>
  selector.endsWith('}') ? `${selector.slice(0, -1)}, ${matcher}}` : `${selector}{${matcher}}`;

/** A label matcher list, `{a="x", b="y"}`; values are escaped. Empty for no matchers. */
export function matchLabels(labels: Readonly<Record<string, string>>): string {
  const matchers = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return matchers.length > 0 ? `{${matchers.join(', ')}}` : '';
}
