/** How files of one format are read. */
export interface DataFormat {
  readonly name: 'parquet' | 'csv' | 'ndjson';
  readonly endings: readonly string[];
  /** Text is parsed once, into a table; Parquet is read column by column when asked. */
  readonly text: boolean;
  /** Call of DuckDB's reader. Text is typed by all of its rows, not by the first thousands. */
  call(files: string): string;
}

export const DATA_FORMATS: readonly DataFormat[] = [
  {
    name: 'parquet',
    endings: ['parquet'],
    text: false,
    call: (files) => `read_parquet(${files}, union_by_name = true)`,
  },
  {
    name: 'csv',
    endings: ['csv', 'tsv', 'csv.gz', 'tsv.gz'],
    text: true,
    call: (files) => `read_csv(${files}, union_by_name = true, sample_size = -1)`,
  },
  {
    name: 'ndjson',
    endings: ['ndjson', 'jsonl', 'ndjson.gz', 'jsonl.gz'],
    text: true,
    call: (files) => `read_ndjson(${files}, union_by_name = true, sample_size = -1)`,
  },
];

export const FORMAT_NAMES = DATA_FORMATS.map(({ name }) => name);
export type FormatName = DataFormat['name'];

/** The format that the ending of a name tells; undefined if it tells none. */
export const formatOf = (path: string): DataFormat | undefined =>
  DATA_FORMATS.find(({ endings }) => endings.some((end) => path.toLowerCase().endsWith(`.${end}`)));

/**
 * The format of data files.
 *
 * @param wanted format the user named, instead of the one the endings tell
 * @throws Error for an ending nobody knows, and for files of different formats
 */
export function findFormat(paths: readonly string[], wanted?: FormatName): DataFormat {
  const formats = paths.map((path) => {
    const format = wanted === undefined ? formatOf(path) : DATA_FORMATS.find(({ name }) => name === wanted);
    if (format) return format;
    const known = DATA_FORMATS.flatMap(({ endings }) => endings).map((end) => `.${end}`);
    throw new Error(
      `cannot tell the format of ${path}: the name must end in ${known.join(', ')}, or --format must say it`,
    );
  });
  if (new Set(formats).size > 1) throw new Error(`${paths.join(', ')}: all files must be of one format`);
  return formats[0]!;
}
