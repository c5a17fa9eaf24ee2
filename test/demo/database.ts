import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Runs `use` on a fresh in-memory DuckDB and closes it afterwards, also when `use` throws. */
export async function withDatabase<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A SQL string literal; for the places where DuckDB takes no parameter (COPY … TO, CREATE VIEW). */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
