import { LABEL, METRICS } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { show } from '../template.js';

/** An exporter is scraped, but a part of what it knows is left out. */
export const collectorFailing: AlertDefinition = {
  name: 'PlumblineCollectorFailing',
  severity: 'warning',
  build: () => [
    {
      group: CONDUCT,
      expr: `min by (job, instance, ${LABEL.collector}) (${METRICS.collectorSuccess.name}) == 0`,
      for: '10m',
      summary: `Collector ${show(LABEL.collector)} of exporter ${show('instance')} fails.`,
      description: [
        `Its scrapes succeed without the metrics of this collector: alerts and dashboards that read them see nothing, or what is left over from before.`,
      ],
    },
  ],
};
