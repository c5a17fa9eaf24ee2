import { type BaselineFeature, type ProportionResult } from '@plumbline/core';
import type { Gravity } from './gravity.js';
/** What the rates of nulls are worth, and the test behind it (candidate − reference). */
export interface NullsJudgement extends ProportionResult {
    readonly gravity: Gravity;
}
/**
 * Judges the rate of nulls as the PSI is judged: an effect at or above a floor ∧ significant for these sample sizes
 * (two-proportion test). Nulls that went are a finding as well: something fills them in.
 *
 * @param criticalZ z of the significance part
 */
export declare function judgeNulls(reference: BaselineFeature, candidate: BaselineFeature, criticalZ: number): NullsJudgement;
//# sourceMappingURL=judge-nulls.d.ts.map