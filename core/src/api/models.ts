import { z } from 'zod';
import { ROLES } from '../baseline/roles.js';
import { VALUE_STATES } from '../metrics/labels.js';
import { VERDICT_STATES, type VerdictState } from '../verdict/verdict.js';

const roleSchema = z.enum(ROLES);
const verdictSchema = z.enum(VERDICT_STATES);

export const modelVersionSchema = z.object({
  model: z.string(),
  version: z.string(),
  features: z.int(),
  windows: z.array(z.string()),
  segments: z
    .array(z.string())
    .optional()
    .describe('Slices of its traffic that are watched apart, if any are'),
  events: z.number().describe('Events accepted since the exporter started'),
  last_event_at: z.iso.datetime().nullable(),
  baseline: z.object({ created_at: z.iso.datetime(), source: z.string(), rows: z.int() }),
});
export type ModelVersion = z.infer<typeof modelVersionSchema>;

/** A model version that is not judged yet, as it gathers events for its baseline. */
export const learningModelSchema = z.object({
  model: z.string(),
  version: z.string(),
  state: z.literal('no_baseline' satisfies VerdictState),
  events: z.int().describe('Events gathered since the exporter started'),
  events_wanted: z.int(),
  last_event_at: z.iso.datetime().nullable(),
});
export type LearningModel = z.infer<typeof learningModelSchema>;

/** `GET /api/v1/models` */
export const modelsResponseSchema = z.object({
  models: z.array(modelVersionSchema),
  learning: z
    .array(learningModelSchema)
    .optional()
    .describe('Versions that learn a baseline and have none yet'),
});
export type ModelsResponse = z.infer<typeof modelsResponseSchema>;

const statisticsSchema = z.object({
  psi: z.number(),
  psi_critical: z.number().nullable().describe('Null while the window is empty'),
});

const windowFacts = {
  role: roleSchema,
  feature: z.string(),
  kind: z.enum(['numeric', 'categorical']),
  layout: z.string(),
  window: z.string(),
  observations: z.number().describe('Values in the bins: n'),
  minimum_observations: z.int().describe('Fewer than these are not judged'),
  age_seconds: z
    .number()
    .nullable()
    .describe(
      'Age of the newest observation; null if there never was one, or if the source does not know it',
    ),
  states: z.record(z.enum(VALUE_STATES), z.number()).describe('Values of the window by what became of them'),
  statistics: statisticsSchema,
  importance: z
    .number()
    .optional()
    .describe(
      'Importance of the baseline over the mean of all features that have one; absent if it has none, which counts as 1. The drift table is sorted by it times the PSI',
    ),
  verdict: verdictSchema,
};

/** One row of the drift table. */
export const featureDriftSchema = z.object(windowFacts);
export type FeatureDrift = z.infer<typeof featureDriftSchema>;

/** `GET /api/v1/models/:model/versions/:version/features?window=1h` */
export const featuresResponseSchema = z.object({
  model: z.string(),
  version: z.string(),
  features: z.array(featureDriftSchema),
});
export type FeaturesResponse = z.infer<typeof featuresResponseSchema>;

export const histogramBinSchema = z.object({
  bin: z.string().describe('The label value in Prometheus'),
  lower: z.number().nullable().optional().describe('Exclusive; null where the bin is open'),
  upper: z.number().nullable().optional().describe('Inclusive; null where the bin is open'),
  category: z.string().optional(),
  live_count: z.number(),
  live_share: z.number().nullable().describe('live_count / n; null while the window is empty'),
  baseline_count: z
    .number()
    .describe('Training values in the bin; from Prometheus, which has shares only, share times observations'),
  baseline_share: z.number().describe('Smoothed, as the PSI uses it'),
  contribution: z.number().describe('What the bin adds to the PSI'),
});
export type HistogramBin = z.infer<typeof histogramBinSchema>;

/** `GET /api/v1/models/:model/versions/:version/features/:feature/histogram?window=1h` */
export const histogramResponseSchema = z.object({
  model: z.string(),
  version: z.string(),
  ...windowFacts,
  bins: z.array(histogramBinSchema),
});
export type HistogramResponse = z.infer<typeof histogramResponseSchema>;
