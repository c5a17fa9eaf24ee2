import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { ALL_TRAFFIC, LABEL, matchLabels, METRICS, UNBINNED_WORDS } from '@plumbline/core';
import { buildLines, REFERENCE_LINE } from './lines.js';
import { queryLines } from './queries.js';
import { OF_FEATURE } from './variables.js';

const rate = (labels: Readonly<Record<string, string>>): string =>
  `sum(rate(${METRICS.featureObservations.name}${matchLabels({ ...labels, ...ALL_TRAFFIC })}[$__rate_interval]))`;

/** What of the chosen feature never reaches a bin. */
export function buildMissingValues(): PanelBuilder {
  const panel = buildLines(
    '$feature: values lost',
    'Share of values that are null, missing from the event, not finite, or invalid: of a type the baseline does not know. They are counted apart and are no part of the distribution.',
  );
  for (const [state, words] of Object.entries(UNBINNED_WORDS)) {
    const share = `${rate({ ...OF_FEATURE, [LABEL.state]: state })} / ${rate(OF_FEATURE)}`;
    panel.withTarget(queryLines(state, share, words));
  }
  const inTraining = `avg(${METRICS.baselineNullRatio.name}${matchLabels({ ...OF_FEATURE, ...ALL_TRAFFIC })})`;
  return panel
    .withTarget(queryLines('baseline', inTraining, 'null in training'))
    .unit('percentunit')
    .min(0)
    .axisSoftMax(0.01)
    .overrideByQuery('baseline', REFERENCE_LINE);
}
