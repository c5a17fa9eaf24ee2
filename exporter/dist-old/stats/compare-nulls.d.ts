import { type Rate } from '@plumbline/core';
/** Nulls among the values of both sides. */
export interface NullCounts {
    readonly baseline: Rate;
    readonly live: Rate;
}
/** Rates of nulls with their intervals, and the test of their difference. */
export declare function compareNulls({ baseline, live }: NullCounts): object;
//# sourceMappingURL=compare-nulls.d.ts.map