import type { DuckDBConnection } from '@duckdb/node-api';
import { BASELINE_SCHEMA, parseBaseline, type Baseline, type BaselineFeature } from '@plumbline/core';
import { findColumns } from '../data/columns.js';
import { openData } from '../data/open-data.js';
import { VERSION } from '../version.js';
import { chooseParts, type Part } from './choose-parts.js';
import { inferKind } from './infer-kind.js';
import type { BuildOptions } from './options.js';
import { profileColumns, type Profile } from './profile.js';
import { summariseCategories } from './summarise-categories.js';
import { summariseNumeric } from './summarise-numeric.js';

/**
 * Builds a baseline from training data.
 *
 * @param warn takes one line for each column that is left out, and for what a user may not expect
 * @throws Error for data that cannot be read or is empty, unknown columns, and columns asked for by name that
 *   cannot be binned
 */
export async function buildBaseline(options: BuildOptions, warn: (line: string) => void): Promise<Baseline> {
  const data = await openData(options.data, options.where);
  try {
    findColumns(data.columns, options.categorical, '--categorical');
    findColumns(data.columns, options.numeric, '--numeric');
    const parts = chooseParts(data.columns, options);
    const { rows, profiles } = await profileColumns(
      data.connection,
      parts.map(({ column }) => column),
    );
    const source = options.data.join(' ');
    if (rows === 0) {
      throw new Error(
        `${source} holds no rows${options.where === undefined ? '' : ` where ${options.where}`}`,
      );
    }

    const features: BaselineFeature[] = [];
    for (const [i, part] of parts.entries()) {
      const feature = await summarisePart(data.connection, part, profiles[i]!, options, warn);
      if (feature) features.push(feature);
    }
    if (features.length === 0) throw new Error(`${source}: no column can be binned`);
    const baseline: Baseline = {
      schema: BASELINE_SCHEMA,
      model: options.model,
      version: options.version,
      created_at: new Date().toISOString(),
      created_by: `plumbline ${VERSION}`,
      data: { source, rows, ...(options.where !== undefined && { where: options.where }) },
      features,
    };
    return parseBaseline(JSON.stringify(baseline), 'the finished baseline');
  } finally {
    data.close();
  }
}

async function summarisePart(
  connection: DuckDBConnection,
  { column, role, named }: Part,
  profile: Profile,
  options: BuildOptions,
  warn: (line: string) => void,
): Promise<BaselineFeature | undefined> {
  const { name } = column;
  const forced = options.categorical.includes(name)
    ? 'categorical'
    : options.numeric.includes(name)
      ? 'numeric'
      : undefined;
  const kind = inferKind(column, profile, forced);
  if (kind.kind === 'none') {
    if (named || forced) throw new Error(`${role} "${name}" cannot be binned: ${kind.reason}`);
    warn(`column "${name}" is left out: ${kind.reason}`);
    return undefined;
  }
  const head = {
    name,
    role,
    observations: profile.usable,
    states: { null: profile.nulls, non_finite: profile.nonFinite },
  };
  if (kind.kind === 'numeric') {
    return { ...head, ...(await summariseNumeric(connection, name, options.bins, column.type)) };
  }
  const summary = await summariseCategories(
    connection,
    column,
    kind.valueType,
    options.categories,
    profile.usable,
  );
  if (summary.categories.length === 0) {
    const reason = 'nearly every value is different, as in an id: there is no distribution to compare';
    if (named || forced) throw new Error(`${role} "${name}" cannot be binned: ${reason}`);
    warn(`column "${name}" is left out: ${reason}`);
    return undefined;
  }
  if (summary.rest?.truncated) {
    warn(`column "${name}": not all categories can be listed, so a never-seen one will count as rest`);
  }
  return { ...head, ...summary };
}
