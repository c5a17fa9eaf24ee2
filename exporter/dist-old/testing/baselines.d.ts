import { type Baseline, type BaselineFeature, type CategoricalBaseline, type NumericBaseline } from '@plumbline/core';
/** A numeric feature with the same number of training values in each bin; mean 15, standard deviation 5. */
export declare function numericFeature(change: Partial<NumericBaseline> & {
    name: string;
}): NumericBaseline;
/** A categorical feature with the same number of training values in each bin, `other` empty. */
export declare function categoricalFeature(change: Partial<CategoricalBaseline> & {
    name: string;
}): CategoricalBaseline;
/** A valid baseline of these features. */
export declare function baselineOf(features: BaselineFeature[], model?: string, version?: string): Baseline;
//# sourceMappingURL=baselines.d.ts.map