import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
import { DATA } from '../data/open-data.js';
import { quoteName } from '../data/sql.js';

/** What is known of a column before its kind is chosen. */
export interface Profile {
  readonly nulls: number;
  readonly nonFinite: number;
  /** Values that can be binned: neither null nor NaN nor infinite. */
  readonly usable: number;
  /** Distinct values; of integer columns only, 0 for others. */
  readonly distinct: number;
  /** All usable values are whole numbers that a double holds exactly; false for columns without numbers. */
  readonly whole: boolean;
}

/** Counts the rows, and looks at each column, in one pass over the data. */
export async function profileColumns(
  connection: DuckDBConnection,
  columns: readonly Column[],
): Promise<{ rows: number; profiles: Profile[] }> {
  const facts = columns.flatMap(({ name, family }) => {
    const column = quoteName(name);
    const number = `${column}::DOUBLE`;
    const isNumber = family === 'float' || family === 'integer';
    const isWhole = `${number} = trunc(${number}) AND abs(${number}) <= ${Number.MAX_SAFE_INTEGER}`;
    return [
      `count(${column})`,
      isNumber ? `count(*) FILTER (WHERE isfinite(${number}))` : `count(${column})`,
      family === 'integer' ? `count(DISTINCT ${column})` : '0',
      isNumber ? `count(*) FILTER (WHERE isfinite(${number}) AND ${isWhole})` : '-1',
    ];
  });
  const selected = ['count(*)', ...facts].map((fact) => `(${fact})::DOUBLE`);
  const reader = await connection.runAndReadAll(`SELECT ${selected.join(', ')} FROM ${DATA}`);
  const [rows, ...numbers] = reader.getRowsJS()[0] as number[];
  const profiles = columns.map((_, i) => {
    const [present, usable, distinct, whole] = numbers.slice(i * 4) as [number, number, number, number];
    return { nulls: rows! - present, nonFinite: present - usable, usable, distinct, whole: whole === usable };
  });
  return { rows: rows!, profiles };
}
