import type { Baseline } from '@plumbline/core';
/** Short name of a baseline's whole contents: two files with the same one are the same baseline. */
export declare function hashBaseline(baseline: Baseline): string;
//# sourceMappingURL=hash-baseline.d.ts.map