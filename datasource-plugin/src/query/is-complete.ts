import type { ModelsQuery } from '../types';

/** Whether a query says enough to be asked; a half-filled editor is left alone. */
export function isComplete(query: Partial<ModelsQuery>): query is ModelsQuery {
  return Boolean(
    query.queryType === 'histogram' && query.source && query.model && query.version && query.feature,
  );
}
