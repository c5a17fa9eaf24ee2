import { BINNINGS, MOST_BINS, ROLES } from '@plumbline/core';
import { z } from 'zod';
import { mapOf } from '../map-schema.js';
import { readYaml } from '../config/read-yaml.js';
/** Bins left for categories beside `rest` and `other`. */
export const MOST_CATEGORIES = MOST_BINS - 2;
/** Ways to choose edges; given ones are not chosen. */
export const BINNING_CHOICES = BINNINGS.filter((binning) => binning !== 'given');
const isRising = (edges) => edges.every((edge, i) => i === 0 || edges[i - 1] < edge);
const overrideSchema = z
    .strictObject({
    role: z.enum(ROLES).optional(),
    kind: z.enum(['numeric', 'categorical']).optional(),
    bins: z.int().min(2).max(MOST_BINS).optional(),
    binning: z.enum(BINNING_CHOICES).optional(),
    edges: z
        .array(z.number())
        .min(1)
        .max(MOST_BINS - 1)
        .refine(isRising, 'edges must increase')
        .optional(),
    categories: z.int().min(1).max(MOST_CATEGORIES).optional(),
    hash: z.boolean().optional(),
    importance: z.number().nonnegative().optional(),
})
    .superRefine((override, context) => {
    for (const message of findContradictions(override))
        context.addIssue({ code: 'custom', message });
});
const fileSchema = z.strictObject({ columns: mapOf(overrideSchema) });
/**
 * Reads what a user says of single columns.
 *
 * @throws Error with file, line and reason of each fault
 */
export async function readOverrides(path) {
    const { columns } = await readYaml(path, fileSchema);
    return columns;
}
const NUMERIC_KEYS = ['bins', 'binning', 'edges'];
const CATEGORICAL_KEYS = ['categories', 'hash'];
function findContradictions(override) {
    const numeric = NUMERIC_KEYS.find((key) => override[key] !== undefined);
    const categorical = CATEGORICAL_KEYS.find((key) => override[key] !== undefined);
    const faults = [];
    if (numeric && categorical)
        faults.push(`"${numeric}" is for numbers and "${categorical}" for categories`);
    else if (numeric && override.kind === 'categorical')
        faults.push(`"${numeric}" is for numbers only`);
    else if (categorical && override.kind === 'numeric')
        faults.push(`"${categorical}" is for categories only`);
    if (override.edges && (override.bins !== undefined || override.binning !== undefined)) {
        faults.push('"edges" are the bins: drop "bins" and "binning"');
    }
    return faults;
}
//# sourceMappingURL=overrides.js.map