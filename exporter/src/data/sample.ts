import type { DuckDBConnection } from '@duckdb/node-api';

/** Part of the rows: a share of them, or so many. */
export type Sample = { readonly percent: number } | { readonly rows: number };

/**
 * Copies a random part of a relation into a table. The same rows every time: the seed is fixed, and one thread draws,
 * as several share the rows out differently each time.
 *
 * @param columns SQL of the columns to copy
 */
export async function drawSample(
  connection: DuckDBConnection,
  from: string,
  to: string,
  columns: readonly string[],
  sample: Sample,
): Promise<void> {
  const method = 'rows' in sample ? `reservoir(${sample.rows} ROWS)` : `bernoulli(${sample.percent}%)`;
  await connection.run('SET threads = 1');
  try {
    await connection.run(
      `CREATE TEMP TABLE ${to} AS SELECT ${columns.join(', ')} FROM ${from} USING SAMPLE ${method} REPEATABLE (1)`,
    );
  } finally {
    await connection.run('RESET threads');
  }
}

/** A sample in words: `10%`, `5000 rows`. */
export function describeSample(sample: Sample): string {
  return 'rows' in sample ? `${sample.rows} rows` : `${sample.percent}%`;
}
