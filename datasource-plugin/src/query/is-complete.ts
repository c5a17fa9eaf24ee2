import type { VariableQuery } from '@plumbline/core';
import type { ModelsQuery } from '../types';

/** Whether a query says enough to be asked; a half-filled editor is left alone. */
export function isComplete(query: Partial<ModelsQuery>): query is ModelsQuery {
  return Boolean(
    query.queryType === 'histogram' && query.source && query.model && query.version && query.feature,
  );
}

/** The same for the query of a dashboard variable, its own variables replaced. */
export function isVariableComplete(query: VariableQuery): boolean {
  switch (query.list) {
    case 'models':
      return true;
    case 'versions':
      return Boolean(query.model);
    case 'features':
    case 'windows':
      return Boolean(query.model && query.version);
    case 'roles':
      return Boolean(query.model && query.version && query.feature);
    default:
      return false;
  }
}
