import { type NumericBaseline } from '@plumbline/core';
export interface CountEstimate {
    readonly count: number;
    /** Known from the file, not interpolated. */
    readonly exact: boolean;
}
/**
 * Makes `x -> number of training values at or below x` from what a baseline file keeps: exact at edges, below min and
 * from max on; elsewhere interpolated linearly between edges and, in the long outer bins, quantiles. A bin that stands out in a quantile
 * layout is not spread: its values stand on its upper edge, where builds put heavy ones.
 */
export declare function compileCountEstimate(feature: NumericBaseline): (x: number) => CountEstimate;
//# sourceMappingURL=estimate-count.d.ts.map