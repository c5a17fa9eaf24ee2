import { LABEL, METRICS, type SnapshotFailure } from '@plumbline/core';
import { CONDUCT, type AlertDefinition } from '../definition.js';
import { show } from '../template.js';

const RANGE = '15m';
// What could not be restored happens at the start, once: the log tells it.
const WRITING: readonly SnapshotFailure[] = ['no_space', 'write'];

/** An exporter cannot write its windows to disk: a crash would lose them. */
export const snapshotFailing: AlertDefinition = {
  name: 'PlumblineSnapshotFailing',
  severity: 'warning',
  build: (_config, say) => [
    {
      group: CONDUCT,
      expr: `sum by (job, instance, ${LABEL.reason}) (increase(${METRICS.snapshotFailures.name}{${LABEL.reason}=~"${WRITING.join('|')}"}[${RANGE}])) > 0`,
      // One failure alone is out of the range by then.
      for: RANGE,
      summary: `Exporter ${show('instance')} cannot write its snapshots.`,
      description: [
        `${say.value('humanize')} of the last ${RANGE} failed (${show(LABEL.reason)}). It goes on counting; a crash would lose its rolling windows back to the last good one.`,
      ],
    },
  ],
};
