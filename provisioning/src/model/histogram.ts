import { PanelBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import type { HistogramQuery } from '@plumbline/core';
import { PLUGIN } from '../ids.js';
import { PLUMBLINE, valueOf } from './variables.js';

/** {@link HistogramQuery} as it stands in a dashboard: source and role are chosen by variables. */
type HistogramTarget = Omit<HistogramQuery, 'source' | 'role'> &
  Readonly<Record<'refId' | 'source' | 'role', string>>;

function queryHistogram(): Builder<Dataquery> {
  const target: HistogramTarget = {
    refId: 'histogram',
    queryType: 'histogram',
    source: valueOf('source'),
    model: valueOf('model'),
    version: valueOf('version'),
    feature: valueOf('feature'),
    role: valueOf('role'),
    window: valueOf('window'),
  };
  return { build: () => ({ ...target, _implementsDataqueryVariant: () => undefined }) };
}

/** Live and baseline of the chosen feature, bin by bin. */
export function buildHistogram(): PanelBuilder {
  return new PanelBuilder()
    .type(PLUGIN.drift)
    .title('$feature: live against baseline, window $window')
    .description(
      'Share of values in each bin of the training data, now and in training, over the window chosen above. From Prometheus it ends with the time range of the dashboard, all replicas added; live, it is one exporter’s own.',
    )
    .datasource(PLUMBLINE)
    .withTarget(queryHistogram());
}
