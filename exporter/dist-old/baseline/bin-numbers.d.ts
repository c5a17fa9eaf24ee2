import { type NumericBaseline } from '@plumbline/core';
import { type BuildContext, type Job } from './build-context.js';
/** Bins of numeric columns, some columns at once; `done` is told of each group that is finished. */
export declare function binNumbers(context: BuildContext, jobs: readonly Job[], done: (columns: number) => void): Promise<NumericBaseline[]>;
//# sourceMappingURL=bin-numbers.d.ts.map