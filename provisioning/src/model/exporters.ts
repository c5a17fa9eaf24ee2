import { TableCellHeight } from '@grafana/grafana-foundation-sdk/common';
import { MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table';
import { matchLabels, METRICS } from '@plumbline/core';
import { queryTable } from './queries.js';
import { OF_MODEL, PROMETHEUS } from './variables.js';

/** How long an exporter that is no longer scraped is still listed as down, at least. */
const REMEMBERED = '1h';

/** Which exporters serve the model version, and whether Prometheus reaches them. */
export function buildExporters(): PanelBuilder {
  const served = `last_over_time(${METRICS.modelInfo.name}${matchLabels(OF_MODEL)}[${REMEMBERED}])`;
  const states = `max by (instance) (up and on (job, instance) ${served})`;
  const words = { 0: { text: 'Down', color: 'red', index: 0 }, 1: { text: 'Up', color: 'green', index: 1 } };
  return new PanelBuilder()
    .title('Exporters')
    .description(
      'Exporters that have served this model version in the past hour, and whether the last scrape of Prometheus reached them. What one that is down sees is lost to all panels.',
    )
    .datasource(PROMETHEUS)
    .withTarget(queryTable('up', states))
    .withTransformation({
      id: 'organize',
      options: {
        excludeByName: { Time: true },
        indexByName: { instance: 0, Value: 1 },
        renameByName: { instance: 'Instance', Value: 'State' },
      },
    })
    .withTransformation({ id: 'sortBy', options: { fields: {}, sort: [{ field: 'State', desc: false }] } })
    .cellHeight(TableCellHeight.Sm)
    .noValue('Prometheus scrapes no exporter that serves this model version.')
    .overrideByName('State', [
      { id: 'mappings', value: [{ type: MappingType.ValueToText, options: words }] },
      { id: 'custom.width', value: 80 },
      { id: 'custom.align', value: 'center' },
      { id: 'custom.cellOptions', value: { type: 'color-background', mode: 'basic' } },
    ]);
}
