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
  ON_FEATURE,
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
  history: 'History',
  live: 'Live',
};

/** Kinds of variable query that Grafana's Prometheus datasource tells apart. */
const LABEL_VALUES = 1;
const QUERY_RESULT = 3;

/**
 * Models, versions and features are listed by Prometheus: it holds all but one panel, knows the models of every
 * replica and those of the past, and answers where Grafana cannot reach an exporter.
 */
function listed(name: keyof typeof VARIABLE, label: string, qryType: number, query: string) {
  return new QueryVariableBuilder(VARIABLE[name])
    .label(label)
    .datasource(PROMETHEUS)
    .definition(query)
    .query({ qryType, query, refId: VARIABLE[name] })
    .refresh(VariableRefresh.OnTimeRangeChanged);
}

const listedLabel = (name: keyof typeof VARIABLE, label: string, series: string, by: string) =>
  listed(name, label, LABEL_VALUES, `label_values(${series}, ${by})`).sort(VariableSort.NaturalAsc);

/** Most drifted first, so that the page opens on it; those without a PSI, as yet, stand below. */
function listedFeatures() {
  const psi = RECORDED.psi + matchLabels({ ...OF_MODEL, ...IN_WINDOW });
  const known = METRICS.baselineBins.name + matchLabels(OF_MODEL);
  const ranked = `sort_desc(max by (${LABEL.feature}) (${psi} or ${ON_FEATURE} 0 * ${known}))`;
  return listed('feature', 'Feature', QUERY_RESULT, `query_result(${ranked})`)
    .regex(`/${LABEL.feature}="([^"]*)"/`)
    .sort(VariableSort.Disabled);
}

export function buildVariables(): Builder<VariableModel>[] {
  const ofModel = METRICS.modelInfo.name + matchLabels({ [LABEL.model]: valueOf('model') });
  const windows = RECORDED.psi + matchLabels(OF_MODEL);
  const sources = HISTOGRAM_SOURCES.map((source) => `${SOURCE_WORDS[source]} : ${source}`);
  return [
    listedLabel('model', 'Model', METRICS.modelInfo.name, LABEL.model),
    // The newest version first, as far as versions sort by their names.
    listedLabel('version', 'Version', ofModel, LABEL.version).sort(VariableSort.NaturalDesc),
    listedFeatures(),
    // A day comes first, in the alphabet too: the window that pages by default.
    listedLabel('window', 'Window', windows, LABEL.window).sort(VariableSort.AlphabeticalAsc),
    new CustomVariableBuilder(VARIABLE.source).label('Histogram').values(sources.join(',')),
    new DatasourceVariableBuilder(VARIABLE.prometheus).label('Prometheus').type(PLUGIN.prometheus),
    new DatasourceVariableBuilder(VARIABLE.plumbline).label('Plumbline').type(PLUGIN.models),
  ];
}
