import { hashCategory, LONGEST_NAME, REST_DIGITS } from '@plumbline/core';
/** Hashed values that are remembered; hashing takes about a hundred times as long as looking up. */
const MOST_REMEMBERED = 4096;
const READERS = {
    string: (category) => category,
    integer: Number,
    boolean: (category) => category === 'true',
};
/**
 * Builds `value -> index of its total` for values of a categorical feature, which must be of its type.
 *
 * @param bins index of the first bin's total
 * @param other index of the total of the bin `other`, the last
 */
export function compileCategoryFinder(feature, bins, other) {
    const read = feature.hash ? (hash) => hash : READERS[feature.value_type];
    const binOf = new Map();
    feature.categories.forEach((category, i) => binOf.set(read(category), bins + i));
    const rest = bins + feature.categories.length;
    for (const category of feature.rest?.categories ?? [])
        binOf.set(read(category), rest);
    // Where the list of known categories was cut, a category outside it is not known to be new.
    const elsewhere = feature.rest?.truncated ? rest : other;
    const hashes = new Set(feature.rest?.hashes);
    const isKnown = (hash) => hashes.has(hash.slice(0, REST_DIGITS));
    if (feature.hash) {
        const { salt } = feature.hash;
        return remember((value) => {
            const hash = hashCategory(String(value), salt);
            return binOf.get(hash) ?? (isKnown(hash) ? rest : elsewhere);
        });
    }
    if (hashes.size === 0 || elsewhere === rest)
        return (value) => binOf.get(value) ?? elsewhere;
    const findRare = remember((value) => (isKnown(hashCategory(String(value))) ? rest : other));
    return (value) => binOf.get(value) ?? findRare(value);
}
/**
 * Remembers answers, and forgets them all when there are too many: values never seen before must not fill memory. For
 * the same reason none is remembered for a text longer than a name.
 */
function remember(find) {
    const answers = new Map();
    return (value) => {
        const known = answers.get(value);
        if (known !== undefined)
            return known;
        const answer = find(value);
        if (typeof value === 'string' && value.length > LONGEST_NAME)
            return answer;
        if (answers.size >= MOST_REMEMBERED)
            answers.clear();
        answers.set(value, answer);
        return answer;
    };
}
//# sourceMappingURL=find-category.js.map