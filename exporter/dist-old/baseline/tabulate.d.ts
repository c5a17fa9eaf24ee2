import { type Frequency, type NumericBaseline } from '@plumbline/core';
/** Distinct values with their counts. @param sorted ascending, finite */
export declare function tabulate(sorted: Float64Array): Frequency[];
/** Quantiles: of each, the smallest value with that share of all at or below it. @param sorted ascending, not empty */
export declare function readQuantiles(sorted: Float64Array): NonNullable<NumericBaseline['quantiles']>;
/** The middle value. @param sorted ascending, not empty */
export declare function readMedian(sorted: Float64Array): number;
//# sourceMappingURL=tabulate.d.ts.map