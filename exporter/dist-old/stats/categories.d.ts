/** Two samples in one layout. */
export interface BinnedSamples {
    readonly baseline: readonly number[];
    readonly live: readonly number[];
    /** Upper bounds of all bins but the last; absent for categories. */
    readonly edges?: readonly number[];
    /** Bins by name; the last is `other`, of what the baseline has not. Absent for numbers. */
    readonly categories?: readonly string[];
}
/** Names bins of categories, with the bin `other` behind them, which the baseline never fills. */
export declare function nameBins(categories: readonly string[], baseline: readonly number[], live: readonly number[]): BinnedSamples;
export declare function countEach<T>(values: readonly T[]): Map<T, number>;
/** Counts in the order of the categories, the sum of all others behind them. */
export declare function alignCategories(categories: readonly string[], counts: ReadonlyMap<string, number>): number[];
//# sourceMappingURL=categories.d.ts.map