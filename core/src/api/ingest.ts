import { z } from 'zod';
import { REJECT_REASONS } from './event.js';

/** At most this many refused events and value faults are listed in an answer; the counts are always whole. */
export const LISTED_FAULTS = 20;

/** Answer to `POST /v1/predictions`. */
export const ingestResponseSchema = z.object({
  accepted: z.int().nonnegative(),
  rejected_total: z.int().nonnegative(),
  rejected: z
    .array(z.object({ index: z.int(), reason: z.enum(REJECT_REASONS), detail: z.string() }))
    .max(LISTED_FAULTS)
    .describe('The first refused events; index counts events from 0'),
  invalid_values: z
    .array(z.object({ feature: z.string(), count: z.int(), detail: z.string() }))
    .max(LISTED_FAULTS)
    .describe('Values of accepted events that are not of the type of their baseline'),
  unknown_features: z
    .array(z.string())
    .max(LISTED_FAULTS)
    .describe('Names that no feature of the baseline has, and fields of events that nobody reads'),
});
export type IngestResponse = z.infer<typeof ingestResponseSchema>;
