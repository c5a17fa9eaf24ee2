import { hashCategory, REST_DIGITS } from '@plumbline/core';
export function findCategoryBins({ categories, rest, counts, hash }) {
    const restBin = categories.length;
    const elsewhere = rest?.truncated ? restBin : counts.length - 1;
    const byName = new Map(categories.map((name, bin) => [name, bin]));
    rest?.categories.forEach((name) => byName.set(name, restBin));
    const prefixOf = (name) => (hash ? name : hashCategory(name)).slice(0, REST_DIGITS);
    const hashes = new Set(rest?.hashes);
    const isHidden = (name) => hashes.size > 0 && hashes.has(prefixOf(name));
    const byPrefix = new Map([...hashes].map((prefix) => [prefix, restBin]));
    const ofPrefix = (prefix) => {
        if (byPrefix.size === hashes.size)
            byName.forEach((bin, name) => byPrefix.set(prefixOf(name), bin));
        return byPrefix.get(prefix) ?? elsewhere;
    };
    return {
        ofName: (name) => byName.get(name) ?? (isHidden(name) ? restBin : elsewhere),
        ofPrefix,
        lists: (name) => byName.has(name) || isHidden(name),
    };
}
//# sourceMappingURL=find-category-bin.js.map