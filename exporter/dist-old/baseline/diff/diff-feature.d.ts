import { type Assessment, type BaselineFeature } from '@plumbline/core';
/**
 * How the candidate's counts came into the bins of the reference: `exact`; `merged`: exact, though some bins had to be
 * taken together; `approximate`: interpolated between the candidate's edges.
 */
export type Comparison = 'exact' | 'merged' | 'approximate';
export interface JudgingOptions {
    /** z of the significance part. */
    readonly criticalZ: number;
    /** Rather no judgement than an approximate one. */
    readonly exactOnly: boolean;
}
/** A feature that both baselines have, judged; or the reason why it cannot be. */
export type FeatureJudgement = {
    readonly assessment: Assessment;
    /** Probability of this PSI or more without drift; null where there are too few values to judge. */
    readonly p: number | null;
    readonly comparison: Comparison;
    readonly note?: string;
} | {
    readonly incomparable: string;
};
/**
 * Judges a candidate's feature against the reference, as the exporter judges a window.
 */
export declare function diffFeature(reference: BaselineFeature, candidate: BaselineFeature, { criticalZ, exactOnly }: JudgingOptions): FeatureJudgement;
//# sourceMappingURL=diff-feature.d.ts.map