import { LONGEST_NAME } from '@plumbline/core';
import { NO_CATEGORY } from '../baseline/summarise-categories.js';
import { takeFrequent } from '../baseline/summarise-categories.js';
import { alignCategories, countEach, nameBins } from './categories.js';
/** Categories with a bin of their own, the default of `plumbline baseline build`. */
const CATEGORIES = 20;
/**
 * Brings raw strings into bins: the frequent categories, `rest` for the other ones of the baseline if there are any,
 * and `other`.
 *
 * @param rareTogether rare categories share `rest`, as in a baseline; without it each has its own bin
 * @throws Error if nearly every string is different
 */
export function binStrings(baseline, live, rareTogether) {
    const [counted, seen] = [countEach(baseline), countEach(live)];
    const ranked = [...counted]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    const fitting = ranked.filter(({ name }) => name.length <= LONGEST_NAME);
    const binned = rareTogether ? takeFrequent(fitting, baseline.length, CATEGORIES) : ranked;
    if (binned.length === 0)
        throw new Error(NO_CATEGORY);
    const names = binned.map(({ name }) => name);
    const [trained, found] = [alignCategories(names, counted), alignCategories(names, seen)];
    if (binned.length === ranked.length)
        return nameBins(names, trained.slice(0, -1), found);
    const own = new Set(names);
    const rest = ranked.reduce((sum, { name }) => (own.has(name) ? sum : sum + (seen.get(name) ?? 0)), 0);
    const other = found.at(-1) - rest;
    return nameBins([...names, 'rest'], trained, [...found.slice(0, -1), rest, other]);
}
//# sourceMappingURL=bin-strings.js.map