import type { DuckDBConnection } from '@duckdb/node-api';
import {
  LONGEST_NAME,
  smoothShares,
  sum,
  type CategoricalBaseline,
  type CategoryType,
} from '@plumbline/core';
import type { Column } from '../data/columns.js';
import { DATA } from '../data/open-data.js';
import { quoteName } from '../data/sql.js';

type Summary = Omit<CategoricalBaseline, 'name' | 'role' | 'observations' | 'states'>;

/** A category below this share of the values has no bin of its own. */
export const SMALLEST_CATEGORY = 0.005;

/** Most names listed in `rest`. */
export const LONGEST_REST = 10_000;

/**
 * Bins of a categorical column: the frequent categories (most frequent first, whole numbers in their own order), the
 * rest of the known ones, and the empty bin `other`.
 *
 * Categories with names longer than {@link LONGEST_NAME} are counted in `rest` but cannot be listed there, so it is
 * marked as truncated: then a name that nobody has seen counts as `rest` too.
 *
 * @param most most categories with a bin of their own
 * @param observations values of the column that can be binned
 */
export async function summariseCategories(
  connection: DuckDBConnection,
  column: Column,
  valueType: CategoryType,
  most: number,
  observations: number,
): Promise<Summary> {
  const listed = await readCategories(connection, column, most + LONGEST_REST);
  const short = listed.filter(({ name }) => name.length <= LONGEST_NAME);
  const frequent = short.slice(0, most).filter(({ count }) => count >= observations * SMALLEST_CATEGORY);
  const binned =
    valueType === 'integer' ? frequent.toSorted((a, b) => Number(a.name) - Number(b.name)) : frequent;
  const rest = short.slice(binned.length).slice(0, LONGEST_REST);

  const binnedCounts = binned.map(({ count }) => count);
  const restCount = observations - sum(binnedCounts);
  const truncated = sum(rest.map(({ count }) => count)) < restCount;
  const counts = [...binnedCounts, ...(restCount > 0 ? [restCount] : []), 0];
  return {
    kind: 'categorical',
    value_type: valueType,
    categories: binned.map(({ name }) => name),
    ...(restCount > 0 && { rest: { categories: rest.map(({ name }) => name).sort(), truncated } }),
    counts,
    shares: smoothShares(counts),
  };
}

/** Categories from the most frequent down, equals by name; names are cut just behind the longest accepted length. */
async function readCategories(
  connection: DuckDBConnection,
  { name, family }: Column,
  limit: number,
): Promise<{ name: string; count: number }[]> {
  const column = quoteName(name);
  // Whole numbers that stand in a float column are read as integers: 3.0 is the category 3.
  const value =
    family === 'float' ? `CASE WHEN isfinite(${column}::DOUBLE) THEN ${column}::BIGINT END` : column;
  const reader = await connection.runAndReadAll(`
    SELECT left(category, ${LONGEST_NAME + 1}), count FROM (
      SELECT category, count(*)::DOUBLE AS count FROM (SELECT (${value})::VARCHAR AS category FROM ${DATA})
      WHERE category IS NOT NULL GROUP BY category ORDER BY count DESC, category LIMIT ${limit}
    )`);
  return (reader.getRowsJS() as [string, number][]).map(([name, count]) => ({ name, count }));
}
