import type { TimeRange } from '@grafana/data';
import type { VariableQuery } from '@plumbline/core';
import { useCallback } from 'react';
import type { ModelsDatasource } from '../ModelsDatasource';

/** Loaders of names for the pickers of an editor; each changes only with what it depends on. */
export function useNames(datasource: ModelsDatasource, model: string, version: string, range?: TimeRange) {
  const find = useCallback(
    async (query: VariableQuery) => {
      const values = await datasource.metricFindQuery(query, range && { range });
      return values.map(({ text }) => text);
    },
    [datasource, range],
  );
  return {
    models: useCallback(() => find({ list: 'models' }), [find]),
    versions: useCallback(() => find({ list: 'versions', model }), [find, model]),
    features: useCallback(() => find({ list: 'features', model, version }), [find, model, version]),
    windows: useCallback(() => find({ list: 'windows', model, version }), [find, model, version]),
  };
}
