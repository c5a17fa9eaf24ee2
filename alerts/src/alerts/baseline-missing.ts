import { LABEL, ON_MODEL, recorded, RECORDED } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { show } from '../template.js';
import { REJECTED_RANGE, rejectedExpr } from './rejected.js';

/** Events of a model for which no baseline is loaded at all, or whose baseline no scrape brings. */
export const baselineMissing: AlertDefinition = {
  name: 'PlumblineBaselineMissing',
  severity: 'warning',
  build: ({ watch_window: window }, say) => [
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
    {
      group: window,
      expr: `${recorded(RECORDED.modelEvents, window)} > 0\nunless ${ON_MODEL} ${RECORDED.baselineBins}`,
      // The events of a version whose baseline was taken out stay in the window for as long as that is.
      for: window,
      labels: { [LABEL.window]: window },
      summary: `No scrape brings the baseline of model ${show(LABEL.model)} (version ${show(LABEL.version)}).`,
      description: [
        `${say.value('humanize')} events of the last ${window} were counted, and Prometheus has nothing to hold them against: there is no verdict on any feature.`,
      ],
    },
  ],
};
