import { FEWEST_OBSERVATIONS, LABEL, recorded, RECORDED } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { show } from '../template.js';

const AGE = '1d';

/** A model, whatever its versions, that gets nothing while others do, and did get something at this time yesterday. */
export const noTraffic: AlertDefinition = {
  name: 'PlumblineNoTraffic',
  severity: 'warning',
  build({ watch_window: window }, say) {
    const events = (offset = ''): string =>
      `sum by (${LABEL.model}) (${recorded(RECORDED.modelEvents, window)}${offset})`;
    const before = `${events(` offset ${AGE}`)} >= ${FEWEST_OBSERVATIONS}`;
    return [
      {
        group: window,
        expr: [
          `(${before})`,
          `unless on (${LABEL.model}) ${events()} > 0`,
          `and on () sum(${recorded(RECORDED.modelEvents, window)}) > 0`,
        ].join('\n'),
        for: '15m',
        labels: { [LABEL.window]: window },
        summary: `Model ${show(LABEL.model)} gets no events while others do.`,
        description: [
          `Nothing arrived in the last ${window}; at the same time ${AGE} before it was ${say.value('humanize')} events.`,
        ],
      },
    ];
  },
};
