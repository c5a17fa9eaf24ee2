import type { CategoryType } from '@plumbline/core';
import { type BuildContext, type Job } from './build-context.js';
import type { Part } from './choose-parts.js';
export interface SortedParts {
    readonly numeric: Job[];
    readonly categorical: {
        readonly job: Job;
        readonly valueType: CategoryType;
    }[];
}
/** Looks at every column and tells those with numeric bins from those with categories. */
export declare function sortParts(context: BuildContext, parts: readonly Part[]): Promise<SortedParts>;
//# sourceMappingURL=sort-parts.d.ts.map