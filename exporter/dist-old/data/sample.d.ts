import type { DuckDBConnection } from '@duckdb/node-api';
/** Part of the rows: a share of them, or so many. */
export type Sample = {
    readonly percent: number;
} | {
    readonly rows: number;
};
/**
 * Copies a random part of a relation into a table. The same rows every time: the seed is fixed, and one thread draws,
 * as several share the rows out differently each time.
 *
 * @param columns SQL of the columns to copy
 */
export declare function drawSample(connection: DuckDBConnection, from: string, to: string, columns: readonly string[], sample: Sample): Promise<void>;
/** A sample in words: `10%`, `5000 rows`. */
export declare function describeSample(sample: Sample): string;
//# sourceMappingURL=sample.d.ts.map