import type { Baseline } from '@plumbline/core';
import type { Column } from '../data/columns.js';
/** What a column takes over from a baseline that it follows. */
export interface Followed {
    readonly kind: 'numeric' | 'categorical';
    /** Of numbers only. */
    readonly edges?: readonly number[];
}
/**
 * What new data take over from an older baseline, so that both can be compared bin by bin: kinds, and edges of numbers.
 * Categories are matched by name and need nothing. A column whose type has changed is left to itself.
 */
export declare function followBaseline(baseline: Baseline, columns: readonly Column[]): Map<string, Followed>;
//# sourceMappingURL=follow-baseline.d.ts.map