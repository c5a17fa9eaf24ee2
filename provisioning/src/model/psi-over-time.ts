import {
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
} from '@grafana/grafana-foundation-sdk/common';
import { ThresholdsConfigBuilder, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard';
import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { DRIFT_FLOOR, LABEL, matchLabels, RECORDED, WARN_FLOOR } from '@plumbline/core';
import { buildLines, REFERENCE_LINE } from './lines.js';
import { queryLines } from './queries.js';
import { IN_WINDOW, OF_FEATURE } from './variables.js';

const recorded = (name: string): string =>
  `max by (${LABEL.segment}) (${name}${matchLabels({ ...OF_FEATURE, ...IN_WINDOW })})`;

/** PSI of the chosen feature with both floors and what chance explains. */
export function buildPsiOverTime(): PanelBuilder {
  return buildLines(
    '$feature: PSI over time, window $window',
    `Distance from the training data. From ${WARN_FLOOR} on a feature leans, from ${DRIFT_FLOOR} on it has drifted, if the PSI also reaches the critical value, below which chance alone would keep it.`,
  )
    .withTarget(queryLines('psi', recorded(RECORDED.psi), `PSI {{${LABEL.segment}}}`))
    .withTarget(queryLines('critical', recorded(RECORDED.psiCritical), `critical {{${LABEL.segment}}}`))
    .decimals(2)
    .min(0)
    .axisSoftMax(DRIFT_FLOOR * 1.25)
    .thresholds(
      new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([
        { value: null, color: 'green' },
        { value: WARN_FLOOR, color: 'yellow' },
        { value: DRIFT_FLOOR, color: 'red' },
      ]),
    )
    .thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed))
    .overrideByQuery('psi', [{ id: 'color', value: { mode: 'fixed', fixedColor: 'blue' } }])
    .overrideByQuery('critical', REFERENCE_LINE);
}
