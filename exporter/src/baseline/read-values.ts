import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
import { readFinite, readLargestSpelling } from '../data/numbers.js';
import { readRows } from '../data/query.js';

/** The finite values of numeric columns, each ascending. */
export async function readSortedValues(
  connection: DuckDBConnection,
  from: string,
  columns: readonly Column[],
): Promise<Float64Array[]> {
  const reader = await connection.runAndReadAll(
    `SELECT ${columns.map(readLargestSpelling).join(', ')} FROM ${from}`,
  );
  return reader
    .getColumnsJS()
    .map((values) => Float64Array.from((values as (number | null)[]).filter((x) => x !== null)).sort());
}

/** Smallest and largest finite value of numeric columns that hold one. */
export async function readRanges(
  connection: DuckDBConnection,
  from: string,
  columns: readonly Column[],
): Promise<[number, number][]> {
  if (columns.length === 0) return [];
  const facts = columns.flatMap((column) => ['min', 'max'].map((name) => `${name}(${readFinite(column)})`));
  const [cells] = (await readRows(connection, `SELECT ${facts.join(', ')} FROM ${from}`)) as number[][];
  return columns.map((_, i) => [cells![2 * i]!, cells![2 * i + 1]!]);
}
