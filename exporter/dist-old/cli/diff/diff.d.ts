import type { Baseline } from '@plumbline/core';
import type { FeatureDiff } from '../../baseline/diff/diff-baselines.js';
/** What makes a diff fail. */
export declare const GATES: readonly ["drift", "warn"];
export type Gate = (typeof GATES)[number];
/** Two baselines, compared, and what of it fails the gate. */
export interface Diff {
    readonly files: readonly [reference: string, candidate: string];
    readonly reference: Baseline;
    readonly candidate: Baseline;
    readonly rows: readonly FeatureDiff[];
    readonly failing: readonly FeatureDiff[];
    readonly gate: Gate;
}
//# sourceMappingURL=diff.d.ts.map