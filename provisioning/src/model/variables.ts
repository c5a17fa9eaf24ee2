import {
  CustomVariableBuilder,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  VariableRefresh,
  VariableSort,
  type VariableModel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common';
import { HISTOGRAM_SOURCES, LABEL, type HistogramSource, type VariableQuery } from '@plumbline/core';
import { PLUGIN } from '../ids.js';

/** Names of the dashboard's variables, in the order in which they stand above it. */
export const VARIABLE = {
  model: 'model',
  version: 'version',
  feature: 'feature',
  role: 'role',
  window: 'window',
  source: 'source',
  prometheus: 'prometheus',
  plumbline: 'plumbline',
} as const;

/** The value of a variable, where Grafana fills it in. */
export const valueOf = (name: keyof typeof VARIABLE): string => `$${VARIABLE[name]}`;

export const PROMETHEUS: DataSourceRef = { type: PLUGIN.prometheus, uid: `\${${VARIABLE.prometheus}}` };
export const PLUMBLINE: DataSourceRef = { type: PLUGIN.models, uid: `\${${VARIABLE.plumbline}}` };

/** Labels of the model version that is looked at. */
export const OF_MODEL = { [LABEL.model]: valueOf('model'), [LABEL.version]: valueOf('version') };
/** The same of one of its features. */
export const OF_FEATURE = { ...OF_MODEL, [LABEL.feature]: valueOf('feature'), [LABEL.role]: valueOf('role') };
/** Over the window that is looked at. */
export const IN_WINDOW = { [LABEL.window]: valueOf('window') };

const SOURCE_WORDS: Readonly<Record<HistogramSource, string>> = {
  history: 'History',
  live: 'Live',
};

/**
 * Lists that the Plumbline datasource gives: from Prometheus, which knows the models of every replica and those of the
 * past, and from the exporter where Prometheus is not there or knows none. It puts first what the page opens on: the
 * version with the newest baseline, the longest window, the most drifted feature.
 */
function listed(name: keyof typeof VARIABLE, label: string, query: VariableQuery) {
  return new QueryVariableBuilder(VARIABLE[name])
    .label(label)
    .datasource(PLUMBLINE)
    .definition(`${label}s of Plumbline`)
    .query({ ...query, refId: VARIABLE[name] })
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.Disabled);
}

export function buildVariables(): Builder<VariableModel>[] {
  const [model, version, feature] = [valueOf('model'), valueOf('version'), valueOf('feature')];
  const sources = HISTOGRAM_SOURCES.map((source) => `${SOURCE_WORDS[source]} : ${source}`);
  return [
    listed('model', 'Model', { list: 'models' }),
    listed('version', 'Version', { list: 'versions', model }),
    listed('feature', 'Feature', { list: 'features', model, version, window: valueOf('window') }),
    // A model may have an input and an output of one name.
    listed('role', 'Role', { list: 'roles', model, version, feature }),
    listed('window', 'Window', { list: 'windows', model, version }),
    new CustomVariableBuilder(VARIABLE.source).label('Histogram').values(sources.join(',')),
    new DatasourceVariableBuilder(VARIABLE.prometheus).label('Prometheus').type(PLUGIN.prometheus),
    new DatasourceVariableBuilder(VARIABLE.plumbline).label('Plumbline').type(PLUGIN.models),
  ];
}
