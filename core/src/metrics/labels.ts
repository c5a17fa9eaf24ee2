/** Names of labels. `version` alone would collide with target labels and come back as `exported_version`. */
export const LABEL = {
  model: 'model_name',
  version: 'model_version',
  segment: 'segment',
  role: 'role',
  feature: 'feature',
  layout: 'layout',
  bin: 'bin',
  lower: 'lower',
  upper: 'upper',
  category: 'category',
  state: 'state',
  reason: 'reason',
  direction: 'direction',
  window: 'window',
  quantile: 'quantile',
  against: 'against',
  format: 'format',
  collector: 'collector',
  baseline: 'baseline',
  outcome: 'outcome',
  baselineCreatedAt: 'baseline_created_at',
  baselineSource: 'baseline_source',
} as const;

/** Labels that name one feature of one model under one layout: what every rule about a feature groups by. */
export const FEATURE_LABELS = [
  LABEL.model,
  LABEL.version,
  LABEL.segment,
  LABEL.role,
  LABEL.feature,
  LABEL.layout,
] as const;

/** The empty segment is all traffic of a model: whatever adds up features or events without their segment reads it alone. */
export const ALL_TRAFFIC = { [LABEL.segment]: '' } as const;

/** Labels that name one version of a model. */
export const MODEL_LABELS = [LABEL.model, LABEL.version] as const;

/** What became of a value: only `value` is part of the distribution. */
export const VALUE_STATES = ['value', 'null', 'missing', 'non_finite', 'invalid'] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/**
 * What a value was that is not of the type of its baseline: a text, a text that reads as a number, a number, a number
 * with a fraction or a whole one beyond 2^53 where categories are whole, a boolean, an array or object.
 */
export const INVALID_REASONS = [
  'text',
  'numeric_text',
  'number',
  'fraction',
  'large_integer',
  'boolean',
  'nested',
] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

/** Why a value lies outside what the baseline saw. */
export const ANOMALY_REASONS = ['below_range', 'above_range', 'unseen_category'] as const;
export type AnomalyReason = (typeof ANOMALY_REASONS)[number];

/** Deviations from the baseline mean are summed apart by sign, as counters may only grow. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Quantiles that are exported of a rolling window. */
export const QUANTILES = [0.5, 0.9, 0.95, 0.99] as const;

/** What became of a baseline file that came, changed or went. */
export const BASELINE_OUTCOMES = ['loaded', 'refused', 'removed'] as const;
export type BaselineOutcome = (typeof BASELINE_OUTCOMES)[number];

/**
 * What became of an accepted event of a model version that learns its baseline: gathered for it, or skipped because
 * the baseline was being built.
 */
export const LEARNING_OUTCOMES = ['gathered', 'skipped'] as const;
export type LearningOutcome = (typeof LEARNING_OUTCOMES)[number];

/**
 * Why a snapshot could not be written (`no_space`, `write`) or its windows not be restored: it cannot be read, is none
 * of ours, of another version of the format, damaged, or its baseline is not loaded.
 */
export const SNAPSHOT_FAILURES = [
  'no_space',
  'write',
  'read',
  'foreign',
  'version',
  'checksum',
  'baseline',
] as const;
export type SnapshotFailure = (typeof SNAPSHOT_FAILURES)[number];
