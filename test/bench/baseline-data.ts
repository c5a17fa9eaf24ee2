import { DuckDBInstance } from '@duckdb/node-api';

/** A deterministic uniform number from 0 to 1 for row `i`; each `k` gives another column. */
const uniform = (k: number): string => `(hash(i * 64 + ${k}) / 18446744073709551616.0)`;
const whole = (k: number, below: number): string => `(hash(i * 64 + ${k}) % ${below})::BIGINT`;
const normal = (k: number): string =>
  `(sqrt(-2 * ln(${uniform(k)} + 1e-18)) * cos(2 * pi() * ${uniform(k + 1)}))`;

/** Columns as models have them: floats of several shapes, integers, categories, flags, nulls. */
export const COLUMNS: readonly { readonly name: string; readonly sql: string; readonly number: boolean }[] = [
  { name: 'uniform', sql: uniform(1), number: true },
  { name: 'normal', sql: normal(2), number: true },
  { name: 'lognormal', sql: `exp(1.5 * ${normal(4)})`, number: true },
  { name: 'exponential', sql: `-ln(${uniform(6)} + 1e-18)`, number: true },
  { name: 'spend', sql: `CASE WHEN ${uniform(7)} < 0.6 THEN 0 ELSE 100 * ${uniform(8)} END`, number: true },
  {
    name: 'temperature',
    sql: `CASE WHEN ${uniform(9)} >= 0.1 THEN 40 * ${uniform(10)} - 10 END`,
    number: true,
  },
  { name: 'price', sql: `round(500 * ${uniform(11)}, 2)`, number: true },
  { name: 'single', sql: `(1e6 * ${uniform(12)})::FLOAT`, number: true },
  { name: 'score', sql: `1 / (1 + exp(-${normal(13)}))`, number: true },
  { name: 'hour', sql: `${whole(15, 24)}::TINYINT`, number: true },
  { name: 'age', sql: `(10 + ${whole(16, 90)})::SMALLINT`, number: true },
  { name: 'visits', sql: `${whole(17, 1_000_000)}::INTEGER`, number: true },
  { name: 'account', sql: `1500000000 + ${whole(18, 100_000_000)}`, number: true },
  { name: 'grade', sql: `${whole(19, 5)}::INTEGER`, number: true },
  { name: 'country', sql: `'c' || floor(50 * pow(${uniform(20)}, 2))::INTEGER`, number: false },
  { name: 'channel', sql: `['web', 'app', 'store', 'phone'][1 + ${whole(21, 4)}]`, number: false },
  { name: 'product', sql: `'p' || floor(2000 * pow(${uniform(22)}, 3))::INTEGER`, number: false },
  {
    name: 'tier',
    sql: `CASE WHEN ${uniform(23)} >= 0.3 THEN chr((65 + ${whole(24, 6)})::INTEGER) END`,
    number: false,
  },
  { name: 'fraud', sql: `${uniform(25)} < 0.03`, number: false },
  { name: 'member', sql: `CASE WHEN ${uniform(26)} >= 0.05 THEN ${uniform(27)} < 0.5 END`, number: false },
];

/** Writes rows of {@link COLUMNS} as Parquet. */
export async function writeRows(file: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '1GB',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const selected = COLUMNS.map(({ name, sql }) => `${sql} AS ${name}`).join(', ');
  await connection.run(`COPY (SELECT ${selected} FROM range(${rows}) t(i)) TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}
