import type { DuckDBConnection } from '@duckdb/node-api';

/** A cell of an answer, once SQL has cast it to text, DOUBLE, or a list of them. */
export type Cell = string | number | boolean | null | readonly number[];

/** All rows of a query. */
export async function readRows(connection: DuckDBConnection, sql: string): Promise<Cell[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJS() as Cell[][];
}

/**
 * Items in groups of at most `size`: a query over thousands of columns at once takes time and memory out of all
 * proportion.
 */
export function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
