import { LONGEST_NAME, REST_DIGITS, smoothShares, sum, } from '@plumbline/core';
/** A category below this share of the values has no bin of its own. */
export const SMALLEST_CATEGORY = 0.005;
/** Most categories listed in `rest`. */
export const LONGEST_REST = 10_000;
/** Why a column without a frequent category is left out. */
export const NO_CATEGORY = 'nearly every value is different, as in an id: there is no distribution to compare';
/**
 * Bins of a categorical column: the frequent categories (most frequent first, whole numbers in their own order), the
 * rest of the known ones, and the empty bin `other`.
 *
 * Those of the rest are listed by short hashes: rare values may name a person, and to tell them from never-seen
 * ones a hash is enough. Of more than {@link LONGEST_REST}, the most frequent are listed; then a value that nobody
 * has seen counts as `rest` too. Names longer than {@link LONGEST_NAME} go there as well.
 */
export function summariseCategories(counted, options) {
    const { valueType, most, hash, salt } = options;
    const fitting = counted.listed.filter(({ name }) => hash || name.length <= LONGEST_NAME);
    const frequent = takeFrequent(fitting, counted.total, most);
    const binned = valueType === 'integer' && !hash
        ? frequent.toSorted((a, b) => Number(a.name) - Number(b.name))
        : frequent;
    const rest = counted.listed.filter((category) => !frequent.includes(category)).slice(0, LONGEST_REST);
    const distinct = counted.distinct - binned.length;
    const binnedCounts = binned.map(({ count }) => count);
    const restCount = counted.total - sum(binnedCounts);
    const counts = [...binnedCounts, ...(restCount > 0 ? [restCount] : []), 0];
    return {
        kind: 'categorical',
        value_type: valueType,
        ...(hash && { hash: { algorithm: 'sha256', ...(salt !== undefined && { salt }) } }),
        categories: binned.map((category) => (hash ? category.hash : category.name)),
        ...(restCount > 0 && {
            rest: {
                categories: [],
                hashes: [...new Set(rest.map((category) => category.hash.slice(0, REST_DIGITS)))].sort(),
                truncated: rest.length < distinct,
                distinct,
            },
        }),
        counts,
        shares: smoothShares(counts),
    };
}
/**
 * Categories that get a bin of their own.
 *
 * @param ranked from the most frequent down
 * @param total values of all categories
 */
export function takeFrequent(ranked, total, most) {
    return ranked.slice(0, most).filter(({ count }) => count >= total * SMALLEST_CATEGORY);
}
//# sourceMappingURL=summarise-categories.js.map