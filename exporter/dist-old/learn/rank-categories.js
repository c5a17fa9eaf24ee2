import { hashCategory, sum } from '@plumbline/core';
import { LONGEST_REST } from '../baseline/summarise-categories.js';
/**
 * Categories as the summary of a baseline takes them: from the most frequent down, equals by name.
 *
 * @param unlisted values of categories that nobody knows any more
 * @param most categories that may get a bin of their own
 */
export function rankCategories(counts, unlisted, most) {
    const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return {
        listed: ranked
            .slice(0, most + LONGEST_REST)
            .map(([name, count]) => ({ name, hash: hashCategory(name), count })),
        // One more than is known says that the list is cut.
        distinct: ranked.length + (unlisted > 0 ? 1 : 0),
        total: sum([...counts.values()]) + unlisted,
    };
}
/** How often each value comes. */
export function countValues(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return new Map(Array.from(counts, ([value, count]) => [String(value), count]));
}
//# sourceMappingURL=rank-categories.js.map