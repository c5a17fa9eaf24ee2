import { TableCellHeight } from '@grafana/grafana-foundation-sdk/common';
import { MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table';
import { LABEL, METRICS, type RejectReason } from '@plumbline/core';
import { queryTable } from './queries.js';
import { PROMETHEUS } from './variables.js';

const WORDS: Readonly<Record<RejectReason, string>> = {
  malformed_json: 'Malformed JSON',
  invalid_event: 'Not an event',
  no_baseline: 'No baseline',
  unknown_version: 'Unknown version',
  late_event: 'Too late',
  future_event: 'From the future',
  body_too_large: 'Request too large',
  body_incomplete: 'Request cut off',
  overloaded: 'Exporter behind',
  unsupported_media_type: 'Unknown format',
  unauthorized: 'Wrong or no credentials',
};

/** What the exporters took no part of, by reason. The events name no model that could be trusted, so all count. */
export function buildRefusedEvents(): PanelBuilder {
  const refused = `sum by (${LABEL.reason}) (increase(${METRICS.ingestRejected.name}[$__range]))`;
  const words = Object.entries(WORDS).map(([reason, text], index) => [reason, { text, index }]);
  return new PanelBuilder()
    .title('Refused events, all models')
    .description(
      'Events that the exporters refused in the time range, by reason. Anything but 0 is lost to all panels.',
    )
    .datasource(PROMETHEUS)
    .withTarget(queryTable('refused', refused))
    .withTransformation({
      id: 'organize',
      options: {
        excludeByName: { Time: true },
        indexByName: { [LABEL.reason]: 0, Value: 1 },
        renameByName: { [LABEL.reason]: 'Reason', Value: 'Events' },
      },
    })
    .withTransformation({ id: 'sortBy', options: { fields: {}, sort: [{ field: 'Events', desc: true }] } })
    .cellHeight(TableCellHeight.Sm)
    .overrideByName('Reason', [
      { id: 'mappings', value: [{ type: MappingType.ValueToText, options: Object.fromEntries(words) }] },
    ])
    .overrideByName('Events', [
      { id: 'decimals', value: 0 },
      { id: 'unit', value: 'short' },
      { id: 'custom.width', value: 90 },
    ]);
}
