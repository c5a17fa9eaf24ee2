import { type Binning } from '@plumbline/core';
import type { ColumnSettings } from './column-settings.js';
/**
 * Edges of a numeric column.
 *
 * @param sorted its finite values or a sample of them, ascending, at least one
 * @param range smallest and largest of all its values, needed for bins of equal width
 */
export declare function chooseBins(sorted: Float64Array, { edges, bins }: Pick<ColumnSettings, 'edges' | 'bins'>, range?: readonly [number, number]): {
    edges: readonly number[];
    binning: Binning;
};
//# sourceMappingURL=choose-bins.d.ts.map