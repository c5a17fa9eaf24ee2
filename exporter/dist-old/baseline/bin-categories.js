import { LONGEST_NAME } from '@plumbline/core';
import { describeHead, leaveOut } from './build-context.js';
import { countCategories, readLargestShare } from './count-categories.js';
import { MOST_INTEGER_CATEGORIES } from './infer-kind.js';
import { LONGEST_REST, NO_CATEGORY, SMALLEST_CATEGORY, summariseCategories } from './summarise-categories.js';
const FRACTIONS = 'it holds fractions, and numeric categories must be whole';
/** A share in the sample below this part of what a category needs is not the luck of the draw. */
const CLEARLY_BELOW = 0.8;
/**
 * Bins of a categorical column.
 *
 * @returns null if it is left out; `numeric` for integers of which a sample held few different values and the whole
 *   holds many
 */
export async function binCategories(context, job, valueType) {
    const { connection, source, options, warn } = context;
    const { part, settings, states } = job;
    // Spares counting millions of ids.
    if (job.edges !== source.counts && part.column.family === 'text') {
        const largest = await readLargestShare(connection, job.edges, part.column);
        if (largest < CLEARLY_BELOW * SMALLEST_CATEGORY) {
            leaveOut(context, part, settings, NO_CATEGORY);
            return null;
        }
    }
    const counted = await countCategories(connection, source.counts, part.column, {
        limit: settings.categories + LONGEST_REST,
        longest: LONGEST_NAME + 1,
        salt: settings.hash ? options.salt : undefined,
    });
    if (valueType === 'integer' && !settings.kind && counted.distinct > MOST_INTEGER_CATEGORIES)
        return 'numeric';
    if (counted.total !== states.usable)
        throw new Error(`${part.role} "${part.column.name}" cannot be binned: ${FRACTIONS}`);
    const { categories: most, hash } = settings;
    const summary = summariseCategories(counted, { valueType, most, hash, salt: options.salt });
    if (summary.categories.length === 0) {
        leaveOut(context, part, settings, NO_CATEGORY);
        return null;
    }
    if (summary.rest?.truncated) {
        const { distinct = 0, hashes = [] } = summary.rest;
        warn(`column "${part.column.name}": of ${distinct} rare categories the ${hashes.length} most frequent are listed, so a never-seen one counts as rest`);
    }
    return { ...describeHead(job), ...summary };
}
//# sourceMappingURL=bin-categories.js.map