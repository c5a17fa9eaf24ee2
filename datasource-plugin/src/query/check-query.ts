import {
  HISTOGRAM_SOURCES,
  ROLES,
  type FeatureSelector,
  type HistogramSource,
  type Role,
} from '@plumbline/core';
import { SourceError } from '../sources/source-error';
import type { ModelsQuery } from '../types';

export interface CheckedQuery {
  readonly source: HistogramSource;
  readonly selector: FeatureSelector;
  readonly window?: string | undefined;
}

/**
 * Takes a query whose variables are replaced by their values.
 * @param written the same query with its variables, for the message
 * @throws SourceError naming a part that is empty or that nobody knows
 */
export function checkQuery(query: ModelsQuery, written: ModelsQuery): CheckedQuery {
  for (const part of ['model', 'version', 'feature'] as const) {
    if (query[part]) continue;
    throw new SourceError(
      `No ${part} is chosen: ${written[part]} has no value. If its list could not be loaded, ` +
        '"Save & test" in the settings of the data source says why.',
    );
  }
  const { source, model, version, feature, role, window } = query;
  if (!HISTOGRAM_SOURCES.includes(source)) throw unknown('source', source, HISTOGRAM_SOURCES);
  if (role && !ROLES.includes(role)) throw unknown('role', role, ROLES);
  const selector = { model, version, feature, role: (role || undefined) as Role | undefined };
  return { source, selector, window: window || undefined };
}

const unknown = (what: string, value: string, known: readonly string[]) =>
  new SourceError(`There is no ${what} "${value}": it is one of ${known.join(', ')}.`);
