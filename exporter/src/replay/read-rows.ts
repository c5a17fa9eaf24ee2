import type { DuckDBConnection, Json } from '@duckdb/node-api';
import { DATA } from '../data/open-data.js';
import { quoteName, quoteText } from '../data/sql.js';
import type { ReplayColumns } from './choose-columns.js';
import { toJson } from './to-json.js';

/** One row of the data, as it becomes an event. */
export interface Row {
  /** Milliseconds since 1970; 0 where the data has no time column. */
  readonly time: number;
  /** The same as RFC 3339; absent where the data has no time column. */
  readonly timestamp?: string;
  readonly features: Readonly<Record<string, Json>>;
  readonly prediction?: Json;
  readonly label?: Json;
}

export interface TimeRange {
  /** First moment, as text. */
  readonly from?: string | undefined;
  /** First moment behind the range, as text. */
  readonly until?: string | undefined;
}

/** Moments further from 1970 cannot be written as a date. */
const LATEST_MS = 8.64e15;

/** Rows of a replay that can be read again and again. */
export interface RowSource {
  /** Rows in the range. */
  readonly rows: number;
  /** Rows that cannot be placed because their time is null. */
  readonly rowsWithoutTime: number;
  /** Reads the rows in the order of their time (of the file, where there is none), some thousand at once. */
  read(): AsyncGenerator<Row[]>;
}

/**
 * Prepares to read rows of opened data.
 *
 * @throws Error for a range that is not written as dates or timestamps
 */
export async function prepareRows(
  connection: DuckDBConnection,
  columns: ReplayColumns,
  range: TimeRange,
): Promise<RowSource> {
  const time = columns.time && `epoch_ms(${quoteName(columns.time.name)}::TIMESTAMP)`;
  const conditions = time
    ? [
        `${time} IS NOT NULL`,
        ...(await limit(connection, `${time} >=`, '--from', range.from)),
        ...(await limit(connection, `${time} <`, '--until', range.until)),
      ]
    : ['true'];
  const where = `WHERE ${conditions.join(' AND ')}`;
  const { features, predictions, label } = columns;
  const names = [...features, ...predictions, ...(label ? [label] : [])].map(({ name }) => quoteName(name));
  const query = `SELECT ${[`${time ?? 0}::DOUBLE`, ...names].join(', ')} FROM ${DATA} ${where}
    ${time ? `ORDER BY ${quoteName(columns.time!.name)}` : ''}`;
  return {
    rows: await count(connection, where),
    rowsWithoutTime: time ? await count(connection, `WHERE ${time} IS NULL`) : 0,
    async *read() {
      const result = await connection.stream(query);
      for await (const rows of result.yieldConvertedRows(toJson)) {
        yield rows.map((values) => shapeRow(columns, values));
      }
    },
  };
}

function shapeRow(
  { features, predictions, label, time: ofTime }: ReplayColumns,
  values: readonly Json[],
): Row {
  const [time, ...rest] = values;
  const outputs = rest.slice(features.length);
  const byName = (columns: ReplayColumns['features'], from: readonly Json[]): Record<string, Json> =>
    Object.fromEntries(columns.map(({ name }, i) => [name, from[i]!]));
  return {
    time: time as number,
    ...(ofTime &&
      Math.abs(time as number) <= LATEST_MS && { timestamp: new Date(time as number).toISOString() }),
    features: byName(features, rest),
    ...(predictions.length === 1 && { prediction: outputs[0]! }),
    ...(predictions.length > 1 && { prediction: byName(predictions, outputs) }),
    ...(label && { label: outputs.at(-1)! }),
  };
}

async function count(connection: DuckDBConnection, where: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${DATA} ${where}`);
  return reader.getRowsJS()[0]![0] as number;
}

async function limit(
  connection: DuckDBConnection,
  comparison: string,
  option: string,
  text: string | undefined,
): Promise<string[]> {
  if (text === undefined) return [];
  const query = `SELECT epoch_ms(TRY_CAST(${quoteText(text)} AS TIMESTAMPTZ)::TIMESTAMP)::DOUBLE`;
  const moment = (await connection.runAndReadAll(query)).getRowsJS()[0]![0];
  if (typeof moment === 'number') return [`${comparison} ${moment}`];
  throw new Error(`${option} "${text}" is no moment: write it like 2001-02-01 or 2001-02-01T06:30:00`);
}
