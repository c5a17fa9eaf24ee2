import type { CategoricalBaseline } from '@plumbline/core';
export interface RebinnedCategories {
    /** Bins of the reference that the candidate can tell apart: lists of bin indexes, mostly of one. */
    readonly groups: readonly (readonly number[])[];
    /** Counts of the candidate per group. */
    readonly counts: readonly number[];
}
/**
 * Brings the counts of one categorical baseline into the bins of another, category by category. Rare categories of
 * the candidate share one count; where the reference has them in several bins, these are taken together, so that
 * every count is exact.
 */
export declare function rebinCategories(reference: CategoricalBaseline, candidate: CategoricalBaseline): RebinnedCategories;
//# sourceMappingURL=rebin-categories.d.ts.map