import { findCategoryBins } from './find-category-bin.js';
/**
 * Brings the counts of one categorical baseline into the bins of another, category by category. Rare categories of
 * the candidate share one count; where the reference has them in several bins, these are taken together, so that
 * every count is exact.
 */
export function rebinCategories(reference, candidate) {
    const parts = listParts(reference, candidate);
    const groupOf = reference.counts.map((_, bin) => bin);
    for (const [bins] of parts) {
        const joined = new Set(bins.map((bin) => groupOf[bin]));
        const first = Math.min(...joined);
        groupOf.forEach((group, bin) => joined.has(group) && (groupOf[bin] = first));
    }
    const firsts = [...new Set(groupOf)];
    const counts = firsts.map(() => 0);
    for (const [bins, count] of parts)
        counts[firsts.indexOf(groupOf[bins[0]])] += count;
    const groups = firsts.map((first) => groupOf.flatMap((group, bin) => (group === first ? [bin] : [])));
    return { groups, counts };
}
function listParts(reference, candidate) {
    const { categories, rest, counts } = candidate;
    const bins = findCategoryBins(reference);
    const parts = categories.map((name, i) => [[bins.ofName(name)], counts[i]]);
    const restCount = counts[categories.length];
    if (rest && restCount > 0) {
        const listed = [...rest.categories.map(bins.ofName), ...(rest.hashes ?? []).map(bins.ofPrefix)];
        const isComplete = listed.length > 0 && !rest.truncated;
        parts.push([isComplete ? listed : [...listed, ...listUnnamed(reference, candidate)], restCount]);
    }
    // Builds leave `other` empty; a file that was written by hand may not.
    const otherCount = counts.at(-1);
    if (otherCount > 0)
        parts.push([listUnnamed(reference, candidate), otherCount]);
    return parts;
}
/** Bins of the reference in which categories may be that the candidate does not list. */
function listUnnamed(reference, candidate) {
    const { lists } = findCategoryBins(candidate);
    const own = reference.categories.length;
    return [...reference.counts.keys()].filter((bin) => bin >= own || !lists(reference.categories[bin]));
}
//# sourceMappingURL=rebin-categories.js.map