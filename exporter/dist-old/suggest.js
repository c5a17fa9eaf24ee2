import { closest, distance } from 'fastest-levenshtein';
/** The candidate that a mistyped name most likely means; undefined if none comes near. */
export function suggestName(name, candidates) {
    if (candidates.length === 0)
        return undefined;
    const lower = name.toLowerCase();
    const best = closest(lower, candidates.map((candidate) => candidate.toLowerCase()));
    const near = distance(lower, best) <= Math.floor(name.length / 3);
    return near ? candidates.find((candidate) => candidate.toLowerCase() === best) : undefined;
}
//# sourceMappingURL=suggest.js.map