import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { matchLabels, METRICS, LABEL, type ValueState } from '@plumbline/core';
import { buildLines, REFERENCE_LINE } from './lines.js';
import { queryLines } from './queries.js';
import { OF_FEATURE } from './variables.js';

const LOST: Readonly<Record<Exclude<ValueState, 'value'>, string>> = {
  null: 'null',
  missing: 'missing',
  non_finite: 'not finite',
  invalid: 'of a wrong type',
};

const rate = (labels: Readonly<Record<string, string>>): string =>
  `sum(rate(${METRICS.featureObservations.name}${matchLabels(labels)}[$__rate_interval]))`;

/** What of the chosen feature never reaches a bin. */
export function buildMissingValues(): PanelBuilder {
  const panel = buildLines(
    '$feature: values lost',
    'Share of values that are null, absent from the event, not finite, or of a type the baseline does not know. They are counted apart and are no part of the distribution.',
  );
  for (const [state, words] of Object.entries(LOST)) {
    const share = `${rate({ ...OF_FEATURE, [LABEL.state]: state })} / ${rate(OF_FEATURE)}`;
    panel.withTarget(queryLines(state, share, words));
  }
  const inTraining = `avg(${METRICS.baselineNullRatio.name}${matchLabels(OF_FEATURE)})`;
  return panel
    .withTarget(queryLines('baseline', inTraining, 'null in training'))
    .unit('percentunit')
    .min(0)
    .axisSoftMax(0.01)
    .overrideByQuery('baseline', REFERENCE_LINE);
}
