import { matchLabels, RECOVERY_PART } from '@plumbline/core';
import type { AlertName } from './alert-names.js';

/**
 * Hysteresis for a condition with a threshold: what fires goes on until it is below `RECOVERY_PART` of what it took. It
 * reads the alert's own state, which Prometheus keeps as the series ALERTS.
 *
 * @param beyond the condition, with its thresholds times a part
 * @param on matching by the labels of the alert that tell its instances apart
 * @param state labels of the alert that holds; pending or firing where they do not say
 */
export function hold(
  name: AlertName,
  on: string,
  beyond: (part: string) => string,
  state: Readonly<Record<string, string>> = {},
): string {
  const before = `ALERTS${matchLabels({ alertname: name, ...state })}`;
  return `(${beyond('')})\nor ${on} ((${beyond(`${RECOVERY_PART} * `)}) and ${on} ${before})`;
}
