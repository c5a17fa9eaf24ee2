import type { CategoryCounts } from '../baseline/count-categories.js';
/**
 * Categories as the summary of a baseline takes them: from the most frequent down, equals by name.
 *
 * @param unlisted values of categories that nobody knows any more
 * @param most categories that may get a bin of their own
 */
export declare function rankCategories(counts: ReadonlyMap<string, number>, unlisted: number, most: number): CategoryCounts;
/** How often each value comes. */
export declare function countValues(values: Iterable<number>): Map<string, number>;
//# sourceMappingURL=rank-categories.d.ts.map