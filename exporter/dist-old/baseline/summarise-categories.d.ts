import { type CategoricalBaseline, type CategoryType } from '@plumbline/core';
import type { CategoryCounts } from './count-categories.js';
type Summary = Omit<CategoricalBaseline, 'name' | 'role' | 'observations' | 'states'>;
/** A category below this share of the values has no bin of its own. */
export declare const SMALLEST_CATEGORY = 0.005;
/** Most categories listed in `rest`. */
export declare const LONGEST_REST = 10000;
/** Why a column without a frequent category is left out. */
export declare const NO_CATEGORY = "nearly every value is different, as in an id: there is no distribution to compare";
export interface CategoryOptions {
    readonly valueType: CategoryType;
    /** Most categories with a bin of their own. */
    readonly most: number;
    /** Store hashes instead of names. */
    readonly hash: boolean;
    readonly salt?: string | undefined;
}
/**
 * Bins of a categorical column: the frequent categories (most frequent first, whole numbers in their own order), the
 * rest of the known ones, and the empty bin `other`.
 *
 * Those of the rest are listed by short hashes: rare values may name a person, and to tell them from never-seen
 * ones a hash is enough. Of more than {@link LONGEST_REST}, the most frequent are listed; then a value that nobody
 * has seen counts as `rest` too. Names longer than {@link LONGEST_NAME} go there as well.
 */
export declare function summariseCategories(counted: CategoryCounts, options: CategoryOptions): Summary;
/**
 * Categories that get a bin of their own.
 *
 * @param ranked from the most frequent down
 * @param total values of all categories
 */
export declare function takeFrequent<T extends {
    readonly count: number;
}>(ranked: readonly T[], total: number, most: number): T[];
export {};
//# sourceMappingURL=summarise-categories.d.ts.map