import { MOST_BINS } from '@plumbline/core';
import { RECIPES } from '@plumbline/core/recipes';
import { z } from 'zod';
import { mapOf } from '../map-schema.js';
/** Names that "recipe" takes. */
export const RECIPE_NAMES = ['plumbline', ...RECIPES.map(({ name }) => name)];
const count = z
    .number()
    .refine((value) => Number.isInteger(value) && value >= 0, {
    error: ({ input }) => `a count must be a whole number from 0 up, not ${String(input)}`,
})
    .refine((value) => value <= Number.MAX_SAFE_INTEGER, {
    error: ({ input }) => `a count must be at most ${Number.MAX_SAFE_INTEGER}, above which JSON numbers are not exact, not ${String(input)}`,
});
const counts = z.array(count).min(1, 'counts must not be empty');
const values = z.union([
    z.array(z.number()).min(1, 'an array of values must not be empty'),
    z.array(z.string()).min(1, 'an array of values must not be empty'),
], { error: 'an array of values must hold numbers only or strings only, at least one' });
const recipe = z
    .enum(RECIPE_NAMES, {
    error: ({ input }) => `there is no recipe ${JSON.stringify(input)}; there are ${RECIPE_NAMES.join(', ')}`,
})
    .default('plumbline');
const edges = z
    .array(z.number())
    .min(1, 'edges must not be empty')
    .refine((list) => list.every((edge, i) => i === 0 || list[i - 1] < edge), 'edges must increase');
const categories = z
    .array(z.string())
    .min(1, 'categories must not be empty')
    .refine((list) => new Set(list).size === list.length, 'a category must not stand there twice');
const rate = z.strictObject({ hits: count, total: count }).refine(({ hits, total }) => hits <= total, {
    error: ({ input }) => {
        const { hits, total } = input;
        return `hits ${hits} are more than the total ${total}`;
    },
});
const common = {
    recipe,
    nulls: z.strictObject({ baseline: rate, live: rate }).optional(),
};
const binnedSchema = z.strictObject({
    ...common,
    baseline: z.strictObject({ edges, counts }),
    live: z.strictObject({ counts }),
});
const categoricalSchema = z.strictObject({
    ...common,
    baseline: z.strictObject({ categories, counts }),
    live: z.strictObject({ counts: z.union([counts, mapOf(count)]) }),
});
const valuesSchema = z.strictObject({ ...common, baseline: values, live: values });
/**
 * Reads what `plumbline stats` compares.
 *
 * @param source name of the text, for messages
 * @throws Error that names the source, the place and the fault
 */
export function parseStatsInput(text, source) {
    const data = parseJson(text, source);
    const baseline = isObject(data) ? data.baseline : undefined;
    const input = readShape(data, baseline, source);
    const fault = findFault(input);
    if (fault)
        throw new Error(`${source}: ${fault}`);
    return input;
}
function readShape(data, baseline, source) {
    if (Array.isArray(baseline))
        return { kind: 'values', ...check(valuesSchema, data, source) };
    if (isObject(baseline) && 'categories' in baseline) {
        return { kind: 'categorical', ...check(categoricalSchema, data, source) };
    }
    return { kind: 'binned', ...check(binnedSchema, data, source) };
}
function parseJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new Error(`${source} is not JSON: ${error.message}`, { cause: error });
    }
}
function check(schema, data, source) {
    const result = schema.safeParse(data);
    if (result.success)
        return result.data;
    const faults = result.error.issues.map(({ path, message }) => path.length > 0 ? `${path.join('.')}: ${message}` : message);
    throw new Error(`${source}: ${faults.join('; ')}`);
}
/** What the shape alone does not tell. */
function findFault(input) {
    const { baseline, live } = input;
    if (input.kind === 'values') {
        const kinds = [input.baseline, input.live].map((list) => typeof list[0]);
        return kinds[0] === kinds[1] ? undefined : `baseline holds ${kinds[0]}s but live holds ${kinds[1]}s`;
    }
    const own = baseline.counts;
    const bins = input.kind === 'binned' ? input.baseline.edges.length + 1 : input.baseline.categories.length;
    const what = input.kind === 'binned' ? `${bins - 1} edges make ${bins} bins` : `there are ${bins} categories`;
    if (own.length !== bins)
        return `baseline.counts has ${own.length} entries, but ${what}`;
    if (own.every((each) => each === 0))
        return 'baseline.counts are all 0: there is no baseline';
    if (input.kind === 'binned' && bins > MOST_BINS)
        return `${bins} bins are more than ${MOST_BINS}`;
    // Other tools' numbers know no such limit.
    if (input.kind === 'categorical' && input.recipe === 'plumbline' && bins >= MOST_BINS) {
        return `${bins} categories and "other" are more than ${MOST_BINS} bins: add the counts of rare categories up as one, or give raw strings, which are taken together as "plumbline baseline build" does`;
    }
    const { counts: seen } = live;
    if (!Array.isArray(seen))
        return undefined;
    const fits = seen.length === bins || (input.kind === 'categorical' && seen.length === bins + 1);
    const other = input.kind === 'categorical' ? `${bins}, or ${bins + 1} with "other" behind them` : `${bins}`;
    return fits ? undefined : `live.counts has ${seen.length} entries where the baseline has ${other}`;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
//# sourceMappingURL=stats-input.js.map