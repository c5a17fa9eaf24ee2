import { z } from 'zod';
import { countBins, type BinLayout } from '../bins/layout.js';
import { sum } from '../stats/sum.js';
import { ROLES } from './roles.js';

/** Version of the file format; a reader refuses versions it does not know. */
export const BASELINE_SCHEMA = 'plumbline.baseline/v1';

/** Longest name of a model, version, feature or category that is accepted anywhere. */
export const LONGEST_NAME = 128;

export const nameSchema = z.string().min(1).max(LONGEST_NAME);
const countSchema = z.int().nonnegative();

/** Values that were not binned, by state, as they stood in the training data. */
const statesSchema = z.strictObject({ null: countSchema, non_finite: countSchema });

const common = {
  name: nameSchema,
  role: z.enum(ROLES),
  /** Values in the bins: Σ counts. */
  observations: z.int().positive(),
  states: statesSchema,
  /** Training values per bin, in bin order. */
  counts: z.array(countSchema).min(2),
  /** Baseline shares per bin, as everybody uses them: smoothed, above 0, sum 1. */
  shares: z.array(z.number().positive().max(1)).min(2),
};

const numericSchema = z.strictObject({
  ...common,
  kind: z.literal('numeric'),
  /** Upper edges of all bins but the last, strictly increasing; a value on an edge belongs below it. */
  edges: z.array(z.number()).min(1),
  mean: z.number(),
  stddev: z.number().nonnegative(),
  min: z.number(),
  max: z.number(),
});

/** How the values of a categorical feature stand in events. */
export const CATEGORY_TYPES = ['string', 'integer', 'boolean'] as const;
export type CategoryType = (typeof CATEGORY_TYPES)[number];

const categoricalSchema = z.strictObject({
  ...common,
  kind: z.literal('categorical'),
  value_type: z.enum(CATEGORY_TYPES),
  /** Categories with a bin of their own. */
  categories: z.array(z.string().max(LONGEST_NAME)),
  /** Known categories that share the bin `rest`. */
  rest: z
    .strictObject({ categories: z.array(z.string().max(LONGEST_NAME)), truncated: z.boolean() })
    .optional(),
});

const featureSchema = z
  .discriminatedUnion('kind', [numericSchema, categoricalSchema])
  .superRefine((feature, context) => {
    for (const message of findFeatureFaults(feature)) {
      context.addIssue({ code: 'custom', message: `${feature.role} "${feature.name}": ${message}` });
    }
  });

/** A training distribution, bound to a model and a version: the contents of `baseline.json`. */
export const baselineSchema = z
  .strictObject({
    schema: z.literal(BASELINE_SCHEMA),
    model: nameSchema,
    version: nameSchema,
    created_at: z.iso.datetime(),
    created_by: z.string(),
    data: z.strictObject({ source: z.string(), rows: z.int().positive(), where: z.string().optional() }),
    features: z.array(featureSchema).min(1),
  })
  .superRefine((baseline, context) => {
    const seen = new Set<string>();
    baseline.features.forEach(({ role, name }, index) => {
      const key = `${role} "${name}"`;
      if (seen.has(key)) {
        context.addIssue({ code: 'custom', path: ['features', index], message: `${key} stands here twice` });
      }
      seen.add(key);
    });
  });

export type Baseline = z.infer<typeof baselineSchema>;
export type BaselineFeature = z.infer<typeof featureSchema>;
export type NumericBaseline = z.infer<typeof numericSchema>;
export type CategoricalBaseline = z.infer<typeof categoricalSchema>;

/** The bins of a baseline feature. */
export function layoutOf(feature: BaselineFeature): BinLayout {
  return feature.kind === 'numeric'
    ? { kind: 'numeric', edges: feature.edges }
    : { kind: 'categorical', categories: feature.categories, rest: feature.rest };
}

const SHARE_TOLERANCE = 1e-6;

function findFeatureFaults(feature: NumericBaseline | CategoricalBaseline): string[] {
  const faults: string[] = [];
  const bins = countBins(layoutOf(feature));
  for (const part of ['counts', 'shares'] as const) {
    if (feature[part].length !== bins)
      faults.push(`${part} has ${feature[part].length} entries for ${bins} bins`);
  }
  if (sum(feature.counts) !== feature.observations) {
    faults.push(`counts sum to ${sum(feature.counts)} but observations is ${feature.observations}`);
  }
  if (Math.abs(sum(feature.shares) - 1) > SHARE_TOLERANCE)
    faults.push(`shares sum to ${sum(feature.shares)}, not 1`);
  if (feature.kind === 'numeric') {
    const at = feature.edges.findIndex((edge, i) => i > 0 && !(feature.edges[i - 1]! < edge));
    if (at > 0) faults.push(`edges must increase: ${feature.edges[at]} follows ${feature.edges[at - 1]}`);
  } else {
    const seen = new Set<string>();
    const isSeen = (category: string): boolean => seen.size === seen.add(category).size;
    const twice = [...feature.categories, ...(feature.rest?.categories ?? [])].find(isSeen);
    if (twice !== undefined) faults.push(`category "${twice}" stands here twice`);
  }
  return faults;
}
