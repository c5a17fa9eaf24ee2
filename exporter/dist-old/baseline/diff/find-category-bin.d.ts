import { type CategoricalBaseline } from '@plumbline/core';
/** Finds bins of a categorical baseline, as the exporter does for live values. */
export interface CategoryBins {
    /** Bin of a category by its name (its hash, where categories are hashed). */
    ofName(name: string): number;
    /** Bin of a category of which only the front of the hash is known. */
    ofPrefix(prefix: string): number;
    /** Whether the baseline lists the category, with a bin of its own or in `rest`. */
    lists(name: string): boolean;
}
export declare function findCategoryBins({ categories, rest, counts, hash }: CategoricalBaseline): CategoryBins;
//# sourceMappingURL=find-category-bin.d.ts.map