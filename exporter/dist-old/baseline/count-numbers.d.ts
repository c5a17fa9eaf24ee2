import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
/** A numeric column whose bins are chosen. */
export interface BinnedColumn {
    readonly column: Column;
    /** Strictly increasing, at least one. */
    readonly edges: readonly number[];
    /** A value near the middle; sums of differences to it lose no digits. */
    readonly middle: number;
}
export interface NumberCounts {
    /** One more than edges. */
    readonly counts: number[];
    readonly mean: number;
    readonly stddev: number;
    readonly min: number;
    readonly max: number;
}
/**
 * Counts the finite values of numeric columns per bin, and their moments, exactly and in one pass. Every column must
 * hold a finite value.
 */
export declare function countNumbers(connection: DuckDBConnection, from: string, columns: readonly BinnedColumn[]): Promise<NumberCounts[]>;
//# sourceMappingURL=count-numbers.d.ts.map