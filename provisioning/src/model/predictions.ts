import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { ALL_TRAFFIC, LABEL, matchLabels, METRICS, type Role } from '@plumbline/core';
import { buildLines, REFERENCE_LINE } from './lines.js';
import { queryLines } from './queries.js';
import { IN_WINDOW, OF_MODEL } from './variables.js';

const role: Role = 'prediction';
const OF_OUTPUTS = matchLabels({ ...OF_MODEL, [LABEL.role]: role });
const OUTPUTS_IN_WINDOW = matchLabels({ ...OF_MODEL, [LABEL.role]: role, ...IN_WINDOW });
const BY_OUTPUT = `by (${LABEL.feature}, ${LABEL.segment})`;

/** Events per second. Each event counts one value of every feature, be it only as missing. */
export function buildPredictionRate(): PanelBuilder {
  const values = `rate(${METRICS.featureObservations.name}${matchLabels({ ...OF_MODEL, ...ALL_TRAFFIC })}[$__rate_interval])`;
  const perFeature = `sum by (${LABEL.role}, ${LABEL.feature}, ${LABEL.layout}) (${values})`;
  return buildLines('Predictions', 'Predictions per second, all replicas added.')
    .withTarget(queryLines('rate', `max(${perFeature})`, 'predictions per second'))
    .unit('suffix:/s')
    .min(0)
    .fillOpacity(12);
}

/** Mean of each numeric output, replicas weighted by what they saw. */
export function buildPredictionMean(): PanelBuilder {
  const n = METRICS.windowObservations.name + OUTPUTS_IN_WINDOW;
  const total = `${METRICS.windowMean.name}${OUTPUTS_IN_WINDOW} * ${n}`;
  const inTraining = `avg ${BY_OUTPUT} (${METRICS.baselineMean.name}${OF_OUTPUTS})`;
  return buildLines(
    'Mean prediction, window $window',
    'Mean of each numeric output of the model in the window, beside its mean in training. Empty for outputs that are categories.',
  )
    .withTarget(
      queryLines(
        'mean',
        `sum ${BY_OUTPUT} (${total}) / sum ${BY_OUTPUT} (${n})`,
        `{{${LABEL.feature}}} {{${LABEL.segment}}}`,
      ),
    )
    .withTarget(queryLines('baseline', inTraining, `{{${LABEL.feature}}} {{${LABEL.segment}}} in training`))
    .unit('short')
    .overrideByQuery('baseline', REFERENCE_LINE);
}
