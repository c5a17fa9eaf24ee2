import { z } from 'zod';

export const loadedBaselineSchema = z.object({
  model: z.string(),
  version: z.string(),
  hash: z.string().describe('Short name of the whole contents: the label `baseline` of plumbline_model_info'),
  created_at: z.iso.datetime(),
  source: z.string(),
  rows: z.int(),
  features: z.int(),
  retired: z.boolean().describe('No events came for so long that the version has no series until one comes'),
});
export type LoadedBaseline = z.infer<typeof loadedBaselineSchema>;

/** `GET /api/v1/baselines` */
export const baselinesResponseSchema = z.object({ baselines: z.array(loadedBaselineSchema) });
export type BaselinesResponse = z.infer<typeof baselinesResponseSchema>;

/** Answer to `PUT /api/v1/baselines/:model/versions/:version`, whose body is a baseline file. */
export const putBaselineResponseSchema = z.object({
  change: z.enum(['added', 'replaced', 'unchanged']),
  file: z.string().nullable().describe('Name of the file it was written to; null if it is lost at a restart'),
  baseline: loadedBaselineSchema,
});
export type PutBaselineResponse = z.infer<typeof putBaselineResponseSchema>;
