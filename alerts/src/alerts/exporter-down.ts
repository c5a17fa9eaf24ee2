import { METRICS } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';

/** Long enough that a target which was an exporter is still known as one. */
const MEMORY = '6h';

/** A target that was an exporter cannot be scraped, or there is none at all. */
export const exporterDown: AlertDefinition = {
  name: 'PlumblineExporterDown',
  severity: 'critical',
  build: (_config, say) => [
    {
      group: CONDUCT,
      expr: [
        // What every scrape has: one job may scrape the baselines alone, without which there is no verdict.
        // Its own state too, or it would end by itself while the target is still down.
        `up == 0 and on (job, instance) (last_over_time(${METRICS.collectorSuccess.name}[${MEMORY}]) or ALERTS{alertname="PlumblineExporterDown"})`,
        `or absent(${METRICS.buildInfo.name})`,
      ].join('\n'),
      for: '5m',
      summary:
        '{{ if $labels.instance }}Exporter {{ $labels.instance }} cannot be scraped.{{ else }}No exporter is scraped at all.{{ end }}',
      description: [
        '{{ if $labels.instance }}It was scraped before, and now is not (up is ' +
          say.value('humanize') +
          '): what its model servers see is not counted.{{ else }}No target exports ' +
          METRICS.buildInfo.name +
          ' any more: no model is monitored.{{ end }}',
      ],
    },
  ],
};
