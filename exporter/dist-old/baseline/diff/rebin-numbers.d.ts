import type { NumericBaseline } from '@plumbline/core';
export interface RebinnedNumbers {
    /** Counts of the candidate in the bins of the reference. */
    readonly counts: readonly number[];
    /** Edges of the reference at which the candidate's count had to be interpolated. */
    readonly interpolated: number;
}
/** Brings the counts of one numeric baseline into the bins of another. They keep their sum. */
export declare function rebinNumbers(reference: NumericBaseline, candidate: NumericBaseline): RebinnedNumbers;
//# sourceMappingURL=rebin-numbers.d.ts.map