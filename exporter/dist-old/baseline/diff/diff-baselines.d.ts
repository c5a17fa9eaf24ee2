import { type Baseline, type BaselineFeature } from '@plumbline/core';
import { type FeatureJudgement } from './diff-feature.js';
import { type Gravity } from './gravity.js';
import { type NullsJudgement } from './judge-nulls.js';
/** One row of the drift table between two baselines. */
export interface FeatureDiff {
    readonly role: BaselineFeature['role'];
    readonly name: string;
    /** Absent in a feature that is new. */
    readonly reference?: BaselineFeature;
    /** Absent in a feature that is gone. */
    readonly candidate?: BaselineFeature;
    /** Of features that both have. */
    readonly judgement?: FeatureJudgement;
    /** What the rates of nulls of both are worth, of features that both have. */
    readonly nulls?: NullsJudgement;
    /** False-discovery q-value among all features that were judged; null in those that were not. */
    readonly q: number | null;
}
/**
 * Compares a candidate baseline with a reference, feature by feature: first what cannot be compared, then by falling
 * PSI.
 *
 * @param exactOnly rather no judgement of a feature than an approximate one
 */
export declare function diffBaselines(reference: Baseline, candidate: Baseline, exactOnly?: boolean): FeatureDiff[];
/**
 * A feature that is gone or cannot be compared is as grave as one that drifted: nobody can say that it is fine. A new
 * one is worth a look. Too few values are not judged, as everywhere.
 */
export declare function weighDiff({ reference, judgement, nulls }: FeatureDiff): Gravity;
//# sourceMappingURL=diff-baselines.d.ts.map