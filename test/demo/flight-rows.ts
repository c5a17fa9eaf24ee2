import type { DuckDBConnection } from '@duckdb/node-api';
import { quote } from './database.js';
import { FEATURE_NAMES, type FlightFeatures } from './features.js';

/** One prepared flight with its outcome. `date` is ISO local time, `late` 1 or 0. */
export interface FlightRow extends FlightFeatures {
  date: string;
  late: number;
}

/**
 * Reads prepared flights (see `prepareFlights`) in their order.
 *
 * @param where a SQL condition on the file's columns, e.g. `month(date) = 1`.
 * @returns batches of at most 2048 rows.
 */
export async function* readFlightRows(
  connection: DuckDBConnection,
  path: string,
  where: string,
): AsyncGenerator<FlightRow[]> {
  const columns = [...FEATURE_NAMES, `strftime(date, '%Y-%m-%dT%H:%M') as date`, 'late::integer as late'];
  const result = await connection.stream(
    `select ${columns.join(', ')} from read_parquet(${quote(path)}) where ${where}`,
  );
  const names = result.columnNames();
  for await (const chunk of result) yield chunk.getRowObjects(names) as unknown as FlightRow[];
}
