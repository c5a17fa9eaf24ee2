/** Names bins of categories, with the bin `other` behind them, which the baseline never fills. */
export function nameBins(categories, baseline, live) {
    const other = live[categories.length] ?? 0;
    return {
        categories: [...categories, 'other'],
        baseline: [...baseline, 0],
        live: [...live.slice(0, categories.length), other],
    };
}
export function countEach(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
}
/** Counts in the order of the categories, the sum of all others behind them. */
export function alignCategories(categories, counts) {
    const known = categories.map((category) => counts.get(category) ?? 0);
    const all = [...counts.values()].reduce((total, count) => total + count, 0);
    return [...known, all - known.reduce((total, count) => total + count, 0)];
}
//# sourceMappingURL=categories.js.map