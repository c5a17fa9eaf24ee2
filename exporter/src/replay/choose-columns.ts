import { findColumns, type Column } from '../data/columns.js';

/** What the columns of replayed data are for. */
export interface ReplayColumns {
  readonly features: readonly Column[];
  readonly predictions: readonly Column[];
  readonly label?: Column | undefined;
  readonly time?: Column | undefined;
}

export interface ColumnOptions {
  /** Columns sent as features; without it all that have no other use. */
  readonly features?: readonly string[] | undefined;
  readonly predictions: readonly string[];
  readonly label?: string | undefined;
  readonly time?: string | undefined;
}

/**
 * Finds out what to send of each row.
 *
 * @throws Error for a column that the data has not, or a time column that is neither DATE nor TIMESTAMP
 */
export function chooseColumns(columns: readonly Column[], options: ColumnOptions): ReplayColumns {
  const find = (name: string | undefined, option: string): Column | undefined =>
    name === undefined ? undefined : findColumns(columns, [name], option)[0];
  const predictions = findColumns(columns, options.predictions, '--prediction');
  const label = find(options.label, '--label');
  const time = find(options.time, '--time');
  if (time && !/^(DATE$|TIMESTAMP)/.test(time.type)) {
    throw new Error(`--time: column "${time.name}" is ${time.type}; it must be a DATE or a TIMESTAMP`);
  }
  const used = [...predictions, label, time];
  const features = options.features
    ? findColumns(columns, options.features, '--features')
    : columns.filter((column) => !used.includes(column));
  return { features, predictions, label, time };
}
