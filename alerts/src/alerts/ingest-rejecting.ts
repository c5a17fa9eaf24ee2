import { METRICS } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { hold } from '../hold.js';
import { show } from '../template.js';
import { REJECTED_RANGE, rejectedExpr } from './rejected.js';

const BY = 'by (job, instance) ';
const ON = 'on (job, instance)';
/** A handful of bad requests is somebody at work with curl. */
const FEWEST_REJECTED = 10;

/** An exporter refuses a good part of what it is sent. Models and versions without a baseline have alerts of their own. */
export const ingestRejecting: AlertDefinition = {
  name: 'PlumblineIngestRejecting',
  severity: 'warning',
  build({ thresholds }, say) {
    const rejected = rejectedExpr(BY, ['no_baseline', 'unknown_version'], true);
    const accepted = `sum ${BY}(increase(${METRICS.ingestEvents.name}[${REJECTED_RANGE}]))`;
    return [
      {
        group: CONDUCT,
        expr: hold('PlumblineIngestRejecting', ON, (part) =>
          [
            `${rejected} / ${ON} (${rejected} + ${ON} ${accepted}) >= ${part}${thresholds.rejected_ratio}`,
            `and ${ON} ${rejected} >= ${part}${FEWEST_REJECTED}`,
          ].join('\n'),
        ),
        for: '10m',
        summary: `Exporter ${show('instance')} refuses events.`,
        description: [
          `${say.value('humanizePercentage')} of what it was sent in the last ${REJECTED_RANGE} was refused; the rest is counted.`,
        ],
      },
    ];
  },
};
