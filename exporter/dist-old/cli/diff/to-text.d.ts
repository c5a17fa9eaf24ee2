import type { Diff } from './diff.js';
/** A diff as a table with a row for each feature, and a last sentence that says how it ends. @param width longest line */
export declare function toText(diff: Diff, width: number | undefined): string;
//# sourceMappingURL=to-text.d.ts.map