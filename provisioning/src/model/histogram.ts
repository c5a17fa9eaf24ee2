import { PanelBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import type { HistogramQuery } from '@plumbline/core';
import { PLUGIN } from '../ids.js';
import { PLUMBLINE, valueOf } from './variables.js';

/** {@link HistogramQuery} as it stands in a dashboard: the source is chosen by a variable. */
type HistogramTarget = Omit<HistogramQuery, 'source'> & { readonly refId: string; readonly source: string };

function queryHistogram(): Builder<Dataquery> {
  const target: HistogramTarget = {
    refId: 'histogram',
    queryType: 'histogram',
    source: valueOf('source'),
    model: valueOf('model'),
    version: valueOf('version'),
    feature: valueOf('feature'),
    window: valueOf('window'),
  };
  return { build: () => ({ ...target, _implementsDataqueryVariant: () => undefined }) };
}

/** Live and baseline of the chosen feature, bin by bin. */
export function buildHistogram(): PanelBuilder {
  return new PanelBuilder()
    .type(PLUGIN.drift)
    .title('$feature: live against baseline')
    .description(
      'Share of values in each bin of the training data, now and in training. From Prometheus it covers the time range of the dashboard, from the exporter the window chosen above.',
    )
    .datasource(PLUMBLINE)
    .withTarget(queryHistogram());
}
