import { LABEL } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { REJECTED_RANGE, rejectedExpr } from './rejected.js';

/** Events of a known model carry a version for which no baseline is loaded. */
export const unknownVersion: AlertDefinition = {
  name: 'PlumblineUnknownVersion',
  severity: 'warning',
  build: (_config, say) => [
    {
      group: CONDUCT,
      expr: `${rejectedExpr(`by (${LABEL.reason}) `, ['unknown_version'])} > 0`,
      // One event alone is out of the range by then.
      for: REJECTED_RANGE,
      summary: 'Events come from a model version that no exporter knows.',
      description: [
        `${say.value('humanize')} events of the last ${REJECTED_RANGE} were refused: their model has baselines, but none for their version. They are not monitored.`,
      ],
    },
  ],
};
