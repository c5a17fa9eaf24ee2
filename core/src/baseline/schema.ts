import { z } from 'zod';
import { countBins, type BinLayout } from '../bins/layout.js';
import { sum } from '../stats/sum.js';
import { CATEGORY_DIGITS, REST_DIGITS } from './hash-category.js';
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
  /** How much the model relies on the feature, on any scale of its own; drift ranks in proportion to it. */
  importance: z.number().nonnegative().optional(),
  /** Training values per bin, in bin order. */
  counts: z.array(countSchema).min(2),
  /** Baseline shares per bin, as everybody uses them: smoothed, above 0, sum 1. */
  shares: z.array(z.number().positive().max(1)).min(2),
};

/** Quantiles a baseline keeps of a number, and the share of values at or below each. */
export const BASELINE_QUANTILES = {
  p01: 0.01,
  p05: 0.05,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p95: 0.95,
  p99: 0.99,
} as const;
export type QuantileName = keyof typeof BASELINE_QUANTILES;

/** How edges were chosen: equal shares, equal widths, or written down by the user. */
export const BINNINGS = ['quantile', 'uniform', 'given'] as const;
export type Binning = (typeof BINNINGS)[number];

const quantileNames = Object.keys(BASELINE_QUANTILES) as [QuantileName, ...QuantileName[]];

const numericSchema = z.strictObject({
  ...common,
  kind: z.literal('numeric'),
  /** Upper edges of all bins but the last, strictly increasing; a value on an edge belongs below it. */
  edges: z.array(z.number()).min(1),
  /** Absent: quantile. */
  binning: z.enum(BINNINGS).optional(),
  mean: z.number(),
  stddev: z.number().nonnegative(),
  min: z.number(),
  max: z.number(),
  quantiles: z.record(z.enum(quantileNames), z.number()).optional(),
});

/** How the values of a categorical feature stand in events. */
export const CATEGORY_TYPES = ['string', 'integer', 'boolean'] as const;
export type CategoryType = (typeof CATEGORY_TYPES)[number];

const hexSchema = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** Categories that share the bin `rest`. */
const restSchema = z.strictObject({
  /** By name. */
  categories: z.array(z.string().max(LONGEST_NAME)),
  /** By the first digits of their SHA-256 (see hashCategory), so that rare values do not stand here in the clear. */
  hashes: z.array(hexSchema(REST_DIGITS)).optional(),
  /** Not all are listed. */
  truncated: z.boolean(),
  /** How many different categories there are, listed or not. */
  distinct: z.int().positive().optional(),
});

const categoricalSchema = z.strictObject({
  ...common,
  kind: z.literal('categorical'),
  value_type: z.enum(CATEGORY_TYPES),
  /** Categories with a bin of their own; where `hash` is there, their hashes. */
  categories: z.array(z.string().max(LONGEST_NAME)),
  /** Values are hashed (see hashCategory) before they are looked up. */
  hash: z.strictObject({ algorithm: z.literal('sha256'), salt: z.string().optional() }).optional(),
  rest: restSchema.optional(),
});

const featureSchema = z
  .discriminatedUnion('kind', [numericSchema, categoricalSchema])
  .superRefine((feature, context) => {
    for (const [field, message] of findFeatureFaults(feature)) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `${feature.role} "${feature.name}": ${message}`,
      });
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
    data: z.strictObject({
      source: z.string(),
      /** Rows that were counted. */
      rows: z.int().positive(),
      where: z.string().optional(),
      /** Part of the rows that was taken, as it was asked for: `10%` or a number of rows. */
      sample: z.string().optional(),
      /** Of the bytes of all files, one after another in the order of their names. */
      sha256: hexSchema(64).optional(),
      /** Rows that edges and quantiles were chosen from, where they were not all; counts are of all rows. */
      edge_rows: z.int().positive().optional(),
      /** Names of all columns in their order in the data, whether binned or not. */
      columns: z.array(z.string()).optional(),
    }),
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
const HASHED_CATEGORY = new RegExp(`^[0-9a-f]{${CATEGORY_DIGITS}}$`);

/** Faults of a feature whose fields are sound one by one: the field and what is wrong with it. */
function findFeatureFaults(feature: NumericBaseline | CategoricalBaseline): [string, string][] {
  const faults: [string, string][] = [];
  const bins = countBins(layoutOf(feature));
  for (const part of ['counts', 'shares'] as const) {
    if (feature[part].length !== bins)
      faults.push([part, `${part} has ${feature[part].length} entries for ${bins} bins`]);
  }
  if (sum(feature.counts) !== feature.observations) {
    faults.push([
      'counts',
      `counts sum to ${sum(feature.counts)} but observations is ${feature.observations}`,
    ]);
  }
  if (Math.abs(sum(feature.shares) - 1) > SHARE_TOLERANCE)
    faults.push(['shares', `shares sum to ${sum(feature.shares)}, not 1`]);
  if (feature.kind === 'numeric') {
    const at = feature.edges.findIndex((edge, i) => i > 0 && !(feature.edges[i - 1]! < edge));
    if (at > 0)
      faults.push(['edges', `edges must increase: ${feature.edges[at]} follows ${feature.edges[at - 1]}`]);
  } else {
    const seen = new Set<string>();
    const isSeen = (category: string): boolean => seen.size === seen.add(category).size;
    const twice = [...feature.categories, ...(feature.rest?.categories ?? [])].find(isSeen);
    if (twice !== undefined) faults.push(['categories', `category "${twice}" stands here twice`]);
    const clear = feature.hash && feature.categories.find((category) => !HASHED_CATEGORY.test(category));
    if (clear !== undefined) {
      faults.push(['categories', `category "${clear}" is no hash of ${CATEGORY_DIGITS} hexadecimal digits`]);
    }
  }
  return faults;
}
