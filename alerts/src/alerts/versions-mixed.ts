import { formatDuration, LABEL, parseDuration, RECORDED } from '@plumbline/core';
import type { AlertDefinition } from '../definition.js';
import { show } from '../template.js';

/** How long a rollout may take. */
const ROLLOUT_SECONDS = 3600;

/** Several versions of a model serve at once, which nobody declared. */
export const versionsMixed: AlertDefinition = {
  name: 'PlumblineVersionsMixed',
  severity: 'warning',
  build({ watch_window: window, thresholds, experiments, canaries }, say) {
    const declared = [...new Set([...experiments, ...canaries.map(({ model }) => model)])];
    const others =
      declared.length > 0 ? `, ${LABEL.model}!~${JSON.stringify(declared.map(escapeRegex).join('|'))}` : '';
    const ratio = `${RECORDED.versionRatio}{${LABEL.window}="${window}"${others}}`;
    return [
      {
        group: window,
        expr: `count by (${LABEL.model}) (${ratio} >= ${thresholds.mixed_version_ratio}) > 1`,
        // What the old version answered stays in the window for as long as that is.
        for: formatDuration(parseDuration(window) + ROLLOUT_SECONDS),
        labels: { [LABEL.window]: window },
        summary: `Several versions of model ${show(LABEL.model)} serve at once.`,
        description: [
          `${say.value('humanize')} versions took ${thresholds.mixed_version_ratio * 100} % or more of the events of the last ${window} each, and no experiment is declared.`,
        ],
      },
    ];
  },
};

const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
