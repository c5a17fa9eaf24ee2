import type { DuckDBConnection } from '@duckdb/node-api';
/** A cell of an answer, once SQL has cast it to text, DOUBLE, or a list of them. */
export type Cell = string | number | boolean | null | readonly number[];
/** All rows of a query. */
export declare function readRows(connection: DuckDBConnection, sql: string): Promise<Cell[][]>;
/**
 * Items in groups of at most `size`: a query over thousands of columns at once takes time and memory out of all
 * proportion.
 */
export declare function chunk<T>(items: readonly T[], size: number): T[][];
//# sourceMappingURL=query.d.ts.map