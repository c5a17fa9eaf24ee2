import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { classifyType, type Column } from './columns.js';
import { quoteText } from './sql.js';

/** The view that holds the opened rows. */
export const DATA = 'data';

/** A data file, opened: its rows stand in the view {@link DATA}. */
export interface OpenData {
  readonly connection: DuckDBConnection;
  readonly columns: readonly Column[];
  close(): void;
}

/** Options of DuckDB's readers by file ending. Text is typed by all of its rows, not by the first thousands. */
const READERS: readonly { endings: readonly string[]; call: (files: string) => string; text: boolean }[] = [
  { endings: ['parquet'], call: (files) => `read_parquet(${files}, union_by_name = true)`, text: false },
  {
    endings: ['csv', 'tsv', 'csv.gz', 'tsv.gz'],
    call: (files) => `read_csv(${files}, union_by_name = true, sample_size = -1)`,
    text: true,
  },
  {
    endings: ['ndjson', 'jsonl', 'ndjson.gz', 'jsonl.gz'],
    call: (files) => `read_ndjson(${files}, union_by_name = true, sample_size = -1)`,
    text: true,
  },
];

/**
 * Opens data files in a database in memory.
 *
 * @param paths files or globs, all of one format: Parquet, CSV or NDJSON by their ending
 * @param where SQL condition on the rows, all of them without it
 * @throws Error that names the file, or the condition, and the cause
 */
export async function openData(paths: readonly string[], where?: string): Promise<OpenData> {
  const reader = findReader(paths);
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    temp_directory: join(tmpdir(), `plumbline-${randomUUID()}`),
  });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    await connection.run(`SET TimeZone = 'UTC'`);
    const files = `[${paths.map(quoteText).join(', ')}]`;
    // Text is parsed once, Parquet is read column by column when asked.
    const relation = reader.text ? 'TEMP TABLE' : 'VIEW';
    await connection
      .run(`CREATE ${relation} source AS SELECT * FROM ${reader.call(files)}`)
      .catch(rephrase(`cannot read ${paths.join(', ')}`));
    await connection
      .run(`CREATE VIEW ${DATA} AS SELECT * FROM source ${where === undefined ? '' : `WHERE (${where}\n)`}`)
      .catch(rephrase(`--where ${where}`));
    return { connection, columns: await listColumns(connection), close };
  } catch (error) {
    close();
    throw error;
  }
}

function findReader(paths: readonly string[]): (typeof READERS)[number] {
  const readers = paths.map((path) => {
    const reader = READERS.find(({ endings }) =>
      endings.some((end) => path.toLowerCase().endsWith(`.${end}`)),
    );
    if (reader) return reader;
    const known = READERS.flatMap(({ endings }) => endings).map((end) => `.${end}`);
    throw new Error(`cannot tell the format of ${path}: the name must end in ${known.join(', ')}`);
  });
  if (new Set(readers).size > 1) throw new Error(`${paths.join(', ')}: all files must be of one format`);
  return readers[0]!;
}

async function listColumns(connection: DuckDBConnection): Promise<Column[]> {
  const result = await connection.run(`SELECT * FROM ${DATA} LIMIT 0`);
  const types = result.columnTypes();
  return result
    .columnNames()
    .map((name, i) => ({ name, type: String(types[i]), family: classifyType(types[i]!) }));
}

/** Puts our words before DuckDB's own, of which the first line holds the cause. */
function rephrase(context: string): (error: Error) => never {
  return (error) => {
    throw new Error(`${context}: ${error.message.split('\n')[0]}`, { cause: error });
  };
}
