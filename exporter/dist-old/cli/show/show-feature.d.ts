import { type BaselineFeature } from '@plumbline/core';
/** One feature: its facts, and a table with a row for each bin. @param width longest line */
export declare function showFeature(feature: BaselineFeature, width: number | undefined): string;
//# sourceMappingURL=show-feature.d.ts.map