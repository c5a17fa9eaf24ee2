import { BASELINE_QUANTILES } from '@plumbline/core';
/** Distinct values with their counts. @param sorted ascending, finite */
export function tabulate(sorted) {
    const table = [];
    let start = 0;
    for (let i = 1; i <= sorted.length; i++) {
        if (i < sorted.length && sorted[i] === sorted[start])
            continue;
        // Minus zero is zero.
        table.push({ value: sorted[start] + 0, count: i - start, atOrBelow: i });
        start = i;
    }
    return table;
}
/** Quantiles: of each, the smallest value with that share of all at or below it. @param sorted ascending, not empty */
export function readQuantiles(sorted) {
    const entries = Object.entries(BASELINE_QUANTILES).map(([name, share]) => [
        name,
        sorted[Math.ceil(share * sorted.length) - 1] + 0,
    ]);
    return Object.fromEntries(entries);
}
/** The middle value. @param sorted ascending, not empty */
export function readMedian(sorted) {
    return sorted[(sorted.length - 1) >> 1];
}
//# sourceMappingURL=tabulate.js.map