import { z } from 'zod';
import { countBins, type BinLayout } from '../bins/layout.js';
import { sum } from '../stats/sum.js';
import { CATEGORY_DIGITS, REST_DIGITS } from './hash-category.js';
import { ROLES } from './roles.js';

/** Version of the file format; a reader refuses versions it does not know. */
export const BASELINE_SCHEMA = 'plumbline.baseline/v1';

/** Longest name of a model, version, feature or category that is accepted anywhere. */
export const LONGEST_NAME = 128;

/** Half a surrogate pair has no UTF-8: all such names would come out as the same label value. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export const nameSchema = z
  .string()
  .min(1)
  .max(LONGEST_NAME)
  .refine(
    (name) => !LONE_SURROGATE.test(name),
    'holds half a surrogate pair, which is no text: write it anew',
  );
const countSchema = z.int().nonnegative();
const categoryListSchema = z.array(z.string().max(LONGEST_NAME));

const statesSchema = z
  .strictObject({
    null: countSchema.describe('Nulls'),
    non_finite: countSchema.describe('NaN and ±Infinity; 0 for categories'),
  })
  .describe('Training rows whose value is in no bin, by what it was');

const common = {
  name: nameSchema.describe('Name of the column, and of the value in events'),
  role: z.enum(ROLES).describe('What the column is to the model: an input, an output, or the truth'),
  observations: z.int().positive().describe('Training values in the bins: the sum of counts'),
  states: statesSchema,
  importance: z
    .number()
    .nonnegative()
    .optional()
    .describe(
      'How much the model relies on the feature, on any scale of its own; drift ranks in proportion to it',
    ),
  counts: z
    .array(countSchema)
    .min(2)
    .describe('Training values per bin, in bin order: categories, then rest, then other'),
  shares: z
    .array(z.number().positive().max(1))
    .min(2)
    .describe('Baseline shares per bin as everybody compares with them: smoothed, above 0, sum 1'),
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
  kind: z.literal('numeric').describe('Numbers, cut at edges'),
  edges: z
    .array(z.number())
    .min(1)
    .describe(
      'Upper edges of all bins but the last, strictly increasing; a value on an edge belongs to the bin below it',
    ),
  binning: z.enum(BINNINGS).optional().describe('How edges were chosen; quantile where absent'),
  mean: z.number().describe('Mean of the values in the bins'),
  stddev: z.number().nonnegative().describe('Their standard deviation (population)'),
  min: z.number().describe('Smallest value; live values below it are counted as below_range'),
  max: z.number().describe('Largest value; live values above it are counted as above_range'),
  quantiles: z
    .record(z.enum(quantileNames), z.number())
    .optional()
    .describe('Values with this share at or below them: p05 is the 5th percentile'),
});

/** How the values of a categorical feature stand in events. */
export const CATEGORY_TYPES = ['string', 'integer', 'boolean'] as const;
export type CategoryType = (typeof CATEGORY_TYPES)[number];

const hexSchema = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

const restSchema = z
  .strictObject({
    categories: categoryListSchema.describe('By name'),
    hashes: z
      .array(hexSchema(REST_DIGITS))
      .optional()
      .describe(
        `By the first ${REST_DIGITS} digits of their SHA-256, so that rare values do not stand here in the clear`,
      ),
    truncated: z
      .boolean()
      .describe('Not all are listed: a category that is nowhere listed counts as rest, never as other'),
    distinct: z.int().positive().optional().describe('How many there are, listed or not'),
  })
  .describe('Known categories without a bin of their own; they share the bin rest');

const categoricalSchema = z.strictObject({
  ...common,
  kind: z.literal('categorical').describe('Categories, a bin for each frequent one'),
  value_type: z
    .enum(CATEGORY_TYPES)
    .describe('JSON type of the values in events; values of another type are counted as invalid'),
  categories: categoryListSchema.describe(
    'Categories with a bin of their own, as text; where hash is there, their hashes',
  ),
  hash: z
    .strictObject({
      algorithm: z.literal('sha256'),
      salt: z.string().optional().describe('Text put before each value'),
    })
    .optional()
    .describe(`Values are looked up by the first ${CATEGORY_DIGITS} digits of their hash`),
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
    schema: z.literal(BASELINE_SCHEMA).describe('Version of this format'),
    model: nameSchema.describe('Model the baseline belongs to, as events name it'),
    version: nameSchema.describe('Version of the model, as events name it'),
    created_at: z.iso
      .datetime()
      .describe('When it was built, in UTC; it stands for when the model was trained'),
    created_by: z.string().describe('Program and version that built it'),
    data: z
      .strictObject({
        source: z.string().describe('Files it was built from'),
        rows: z.int().positive().describe('Rows that were counted'),
        where: z.string().optional().describe('SQL condition on the rows'),
        sample: z
          .string()
          .optional()
          .describe('Part of the rows that was taken, as it was asked for: 10% or a number of rows'),
        sha256: hexSchema(64)
          .optional()
          .describe('Of the bytes of all files, one after another in the order of their names'),
        edge_rows: z
          .int()
          .positive()
          .optional()
          .describe(
            'Rows that edges and quantiles were chosen from, where they were not all; counts are of all rows',
          ),
        columns: z
          .array(z.string())
          .optional()
          .describe('Names of all columns in their order in the data, whether binned or not'),
      })
      .describe('The training data'),
    features: z.array(featureSchema).min(1).describe('Columns with their bins; no role has a name twice'),
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
