import type { Role } from '@plumbline/core';
import { findColumns, type Column } from '../data/columns.js';
import type { BuildOptions } from './options.js';

/** A column that is to become part of a baseline. */
export interface Part {
  readonly column: Column;
  readonly role: Role;
  /** Asked for by name: if it cannot be binned, that is an error and not a warning. */
  readonly named: boolean;
}

type Choice = Pick<BuildOptions, 'predictions' | 'labels' | 'include' | 'exclude'>;

/**
 * Chooses the columns of a baseline: features in the order of the data (or of `include`), then predictions, then
 * labels.
 *
 * @throws Error for a column that the data has not, one with two roles, or when no column is left
 */
export function chooseParts(columns: readonly Column[], choice: Choice): Part[] {
  const predictions = findColumns(columns, choice.predictions, '--prediction');
  const labels = findColumns(columns, choice.labels, '--label');
  const included = choice.include && findColumns(columns, choice.include, '--include');
  const excluded = findColumns(columns, choice.exclude, '--exclude');

  const twice = predictions.find((column) => labels.includes(column));
  if (twice) throw new Error(`column "${twice.name}" is --prediction and --label; it can be one of them`);
  const taken = [...predictions, ...labels];
  const hidden = excluded.find((column) => taken.includes(column) || included?.includes(column));
  if (hidden) throw new Error(`column "${hidden.name}" is excluded and asked for; drop one of the options`);

  const features = (included ?? columns).filter(
    (column) => !taken.includes(column) && !excluded.includes(column),
  );
  const asPart =
    (role: Role, named: boolean) =>
    (column: Column): Part => ({ column, role, named });
  const parts = [
    ...features.map(asPart('feature', included !== undefined)),
    ...predictions.map(asPart('prediction', true)),
    ...labels.map(asPart('label', true)),
  ];
  if (parts.length === 0) throw new Error('no column is left to build a baseline from');
  return [...new Map(parts.map((part) => [part.column, part])).values()];
}
