import type { BaselineFeature } from '@plumbline/core';
/** Part of the rows in which the feature was null. */
export declare function computeNullRatio({ observations, states }: BaselineFeature): number;
//# sourceMappingURL=null-ratio.d.ts.map