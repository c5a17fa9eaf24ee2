import { z } from 'zod';
import { nameSchema } from '../baseline/schema.js';

/**
 * One value of an event as it stands in JSON. Which of these a feature takes, its baseline says; the rest is
 * counted as `invalid`, never coerced.
 */
export type EventValue = unknown;

/** One prediction with its features, as `POST /v1/predictions` takes it. */
export const eventSchema = z
  .looseObject({
    model: nameSchema.describe('Model the prediction came from'),
    version: nameSchema.describe('Version of the model'),
    features: z
      .record(z.string(), z.unknown())
      .describe('Inputs by name; an absent one is missing, null is null'),
    prediction: z.unknown().describe('The output, or outputs by name where the model has several').optional(),
    label: z.unknown().describe('The truth, where it is known already').optional(),
    timestamp: z
      .unknown()
      .describe('When it was, RFC 3339 with a zone; read only where windows go by event time')
      .optional(),
  })
  .describe('One prediction with its features');
export type PredictionEvent = z.infer<typeof eventSchema>;

/** Why an event, or a whole request, was refused. Bounded, as it is a metric label. */
export const REJECT_REASONS = [
  'malformed_json',
  'invalid_event',
  'no_baseline',
  'unknown_version',
  'late_event',
  'future_event',
  'body_too_large',
  'body_incomplete',
  'unsupported_media_type',
  'unauthorized',
  'overloaded',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Formats events arrive in: the `format` label. */
export const INGEST_FORMATS = ['json', 'ndjson', 'columns', 'unknown'] as const;
export type IngestFormat = (typeof INGEST_FORMATS)[number];

/** Content type of many events of one model version as columns: `{model, version, columns: {name: [...]}, ...}`. */
export const COLUMNAR_TYPE = 'application/vnd.plumbline.columns+json';
