import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../data/columns.js';
import { isNumber, isWhole } from '../data/numbers.js';
import { chunk, readRows } from '../data/query.js';
import { quoteName } from '../data/sql.js';
import type { States } from './count-states.js';

/** What is known of a column before its kind is chosen. */
export interface Profile extends States {
  /** Distinct values; of integer columns only, 0 for others. */
  readonly distinct: number;
  /** All usable values are whole numbers that a double holds exactly; false for columns without numbers. */
  readonly whole: boolean;
  /** Texts that read as a number; 0 for other columns. */
  readonly numberTexts: number;
  /** One text that does not. */
  readonly otherText: string | null;
}

type Looks = Omit<Profile, keyof States>;

const COLUMNS_PER_QUERY = 25;
const EXAMPLE_LENGTH = 20;

/** Looks at the values of each column, which may be a sample of them. */
export async function profileValues(
  connection: DuckDBConnection,
  from: string,
  columns: readonly Column[],
): Promise<Looks[]> {
  const looks: Looks[] = [];
  for (const group of chunk(columns, COLUMNS_PER_QUERY)) {
    const [cells] = await readRows(
      connection,
      `SELECT ${group.flatMap(selectLooks).join(', ')} FROM ${from}`,
    );
    group.forEach((_, i) => {
      const [distinct, odd, numberTexts, otherText] = cells!.slice(4 * i) as [number, number, number, string];
      looks.push({ distinct, whole: odd === 0, numberTexts, otherText });
    });
  }
  return looks;
}

function selectLooks(column: Column): string[] {
  const name = quoteName(column.name);
  const asNumber = `TRY_CAST(${name} AS DOUBLE)`;
  const isText = column.family === 'text';
  return [
    column.family === 'integer' ? `count(DISTINCT ${name})::DOUBLE` : '0::DOUBLE',
    isNumber(column)
      ? `(count(*) FILTER (WHERE isfinite(${name}::DOUBLE) AND NOT (${isWhole(column)})))::DOUBLE`
      : '1::DOUBLE',
    isText ? `count(${asNumber})::DOUBLE` : '0::DOUBLE',
    isText ? `left(min(${name}::VARCHAR) FILTER (WHERE ${asNumber} IS NULL), ${EXAMPLE_LENGTH})` : 'NULL',
  ];
}
