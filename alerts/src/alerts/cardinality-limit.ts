import { METRICS } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { show } from '../template.js';

/** An exporter leaves out features because its series limit is reached: they are not monitored in Prometheus. */
export const cardinalityLimit: AlertDefinition = {
  name: 'PlumblineCardinalityLimit',
  severity: 'warning',
  build: (_config, say) => [
    {
      group: CONDUCT,
      expr: `sum by (job, instance) (${METRICS.seriesDropped.name}) > 0`,
      for: '5m',
      summary: `Exporter ${show('instance')} leaves out series: its limit is reached.`,
      description: [
        `${say.value('humanize')} series were not exported since it started; the features they belong to have no drift, no rates and no alerts.`,
      ],
    },
  ],
};
