import { type CategoricalBaseline } from '@plumbline/core';
/**
 * Builds `value -> index of its total` for values of a categorical feature, which must be of its type.
 *
 * @param bins index of the first bin's total
 * @param other index of the total of the bin `other`, the last
 */
export declare function compileCategoryFinder(feature: CategoricalBaseline, bins: number, other: number): (value: unknown) => number;
//# sourceMappingURL=find-category.d.ts.map