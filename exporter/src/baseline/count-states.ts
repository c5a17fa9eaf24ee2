import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
import { isNumber, readFinite } from '../data/numbers.js';
import { chunk, readRows } from '../data/query.js';
import { quoteName } from '../data/sql.js';

/** What became of the values of a column. */
export interface States {
  readonly nulls: number;
  readonly nonFinite: number;
  /** Values that can be binned: neither null nor NaN nor infinite. */
  readonly usable: number;
}

const COLUMNS_PER_QUERY = 200;

export async function countRows(connection: DuckDBConnection, from: string): Promise<number> {
  return (await readRows(connection, `SELECT count(*)::DOUBLE FROM ${from}`))[0]![0] as number;
}

/** Counts nulls and numbers that are not finite in every column, exactly. */
export async function countStates(
  connection: DuckDBConnection,
  from: string,
  columns: readonly Column[],
  rows: number,
): Promise<States[]> {
  const states: States[] = [];
  for (const group of chunk(columns, COLUMNS_PER_QUERY)) {
    const facts = group.flatMap((column) => {
      const present = `count(${quoteName(column.name)})::DOUBLE`;
      return [present, isNumber(column) ? `count(${readFinite(column)})::DOUBLE` : present];
    });
    const [numbers] = (await readRows(connection, `SELECT ${facts.join(', ')} FROM ${from}`)) as number[][];
    group.forEach((_, i) => {
      const [present, usable] = [numbers![2 * i]!, numbers![2 * i + 1]!];
      states.push({ nulls: rows - present, nonFinite: present - usable, usable });
    });
  }
  return states;
}
