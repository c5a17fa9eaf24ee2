import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataFormat } from './formats.js';

/** Enough to scan any number of rows of some hundred columns. */
export const LEAST_MEMORY_MB = 256;

/** What a column of a table may take, however few its rows: the engine fills all columns at once. */
const TABLE_COLUMN_MB = 0.3;

/**
 * Sets how much memory the engine may take before it writes to temporary files.
 *
 * @param table call of a reader that text is going to be loaded from
 * @param memory amount such as `1GB`, or `auto` to go by the number of columns
 */
export async function limitMemory(
  connection: DuckDBConnection,
  format: DataFormat,
  table: string,
  memory: string,
): Promise<void> {
  // Faults of the data are left to those who load it.
  const columns = memory === 'auto' && format.text ? await countColumns(connection, table).catch(() => 0) : 0;
  const needed = `${Math.round(LEAST_MEMORY_MB + columns * TABLE_COLUMN_MB)}MB`;
  await connection.run(`SET memory_limit = '${memory === 'auto' ? needed : memory}'`);
}

/** Columns of text, by its first rows. */
async function countColumns(connection: DuckDBConnection, table: string): Promise<number> {
  const firstRows = table.replace('sample_size = -1', 'sample_size = 1000');
  return (await connection.run(`SELECT * FROM ${firstRows} LIMIT 0`)).columnNames().length;
}
