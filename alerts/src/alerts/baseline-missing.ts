import { LABEL } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { REJECTED_RANGE, rejectedExpr } from './rejected.js';

/** Events of a model for which no baseline is loaded at all. */
export const baselineMissing: AlertDefinition = {
  name: 'PlumblineBaselineMissing',
  severity: 'warning',
  build: (_config, say) => [
    {
      group: CONDUCT,
      expr: `${rejectedExpr(`by (${LABEL.reason}) `, ['no_baseline'])} > 0`,
      // One event alone is out of the range by then.
      for: REJECTED_RANGE,
      summary: 'Events come from a model that has no baseline.',
      description: [
        `${say.value('humanize')} events of the last ${REJECTED_RANGE} were refused: no baseline is loaded for their model. They are not monitored.`,
      ],
    },
  ],
};
