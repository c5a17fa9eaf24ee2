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
import {
  LABEL,
  matchLabels,
  METRICS,
  RECORDED,
  HISTOGRAM_SOURCES,
  type HistogramSource,
} from '@plumbline/core';
import { PLUGIN } from '../ids.js';

/** Names of the dashboard's variables, in the order in which they stand above it. */
export const VARIABLE = {
  model: 'model',
  version: 'version',
  feature: 'feature',
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
export const OF_FEATURE = { ...OF_MODEL, [LABEL.feature]: valueOf('feature') };
/** Over the window that is looked at. */
export const IN_WINDOW = { [LABEL.window]: valueOf('window') };

const SOURCE_WORDS: Readonly<Record<HistogramSource, string>> = {
  history: 'Prometheus history',
  live: 'Exporter live',
};

/**
 * Models, versions and features are listed by Prometheus: it holds all but one panel, knows the models of every
 * replica and those of the past, and answers where Grafana cannot reach an exporter.
 */
function listed(name: keyof typeof VARIABLE, label: string, series: string, by: string) {
  const definition = `label_values(${series}, ${by})`;
  return new QueryVariableBuilder(VARIABLE[name])
    .label(label)
    .datasource(PROMETHEUS)
    .definition(definition)
    .query({ qryType: 1, query: definition, refId: VARIABLE[name] })
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.NaturalAsc);
}

export function buildVariables(): Builder<VariableModel>[] {
  const features = METRICS.baselineBins.name + matchLabels(OF_MODEL);
  const windows = RECORDED.psi + matchLabels(OF_MODEL);
  const ofModel = METRICS.modelInfo.name + matchLabels({ [LABEL.model]: valueOf('model') });
  const sources = HISTOGRAM_SOURCES.map((source) => `${SOURCE_WORDS[source]} : ${source}`);
  return [
    listed('model', 'Model', METRICS.modelInfo.name, LABEL.model),
    // The newest version first, as far as versions sort by their names.
    listed('version', 'Version', ofModel, LABEL.version).sort(VariableSort.NaturalDesc),
    listed('feature', 'Feature', features, LABEL.feature),
    // A day comes first, in the alphabet too: the window that pages by default.
    listed('window', 'Window', windows, LABEL.window).sort(VariableSort.AlphabeticalAsc),
    new CustomVariableBuilder(VARIABLE.source).label('Histogram from').values(sources.join(',')),
    new DatasourceVariableBuilder(VARIABLE.prometheus).label('Prometheus').type(PLUGIN.prometheus),
    new DatasourceVariableBuilder(VARIABLE.plumbline).label('Plumbline').type(PLUGIN.models),
  ];
}
