import type { HistogramResponse, ModelVersion } from '@plumbline/core';

export const versionOf = (model: string, version: string): ModelVersion => ({
  model,
  version,
  features: 4,
  windows: ['1h'],
  events: 0,
  last_event_at: null,
  baseline: { created_at: '2026-01-01T00:00:00Z', source: 'train.csv', rows: 1000 },
});

/** What an exporter answers of a feature with two bins. */
export const histogramOf = (change: Partial<HistogramResponse> = {}): HistogramResponse => ({
  model: 'churn',
  version: '1',
  role: 'feature',
  feature: 'age',
  kind: 'numeric',
  layout: 'aaaa',
  window: '1h',
  observations: 400,
  minimum_observations: 200,
  age_seconds: 2,
  states: { value: 400, null: 3, missing: 0, non_finite: 0, invalid: 0 },
  statistics: { psi: 0.3, psi_critical: 0.05 },
  verdict: 'drift',
  bins: [
    {
      ...{ bin: '00', lower: null, upper: 30, live_count: 300, live_share: 0.75 },
      ...{ baseline_count: 500, baseline_share: 0.5, contribution: 0.1 },
    },
    {
      ...{ bin: '01', lower: 30, upper: null, live_count: 100, live_share: 0.25 },
      ...{ baseline_count: 500, baseline_share: 0.5, contribution: 0.2 },
    },
  ],
  ...change,
});
