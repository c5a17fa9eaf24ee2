import { type Baseline } from '@plumbline/core';
/** A baseline as a few facts and a table with a row for each feature. @param width longest line */
export declare function showBaseline(baseline: Baseline, width: number | undefined): string;
/** The facts about a baseline as a whole. */
export declare function describeBaseline({ model, version, created_at, created_by, data }: Baseline): string;
//# sourceMappingURL=show-baseline.d.ts.map