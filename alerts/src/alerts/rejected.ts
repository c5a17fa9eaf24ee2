import { LABEL, METRICS, type RejectReason } from '@plumbline/core';

/** Over how long refusals are counted. */
export const REJECTED_RANGE = '15m';

/** Events that all exporters refused for some reasons. */
export function rejectedExpr(by: string, reasons: readonly RejectReason[], not = false): string {
  const matcher = `${LABEL.reason}${not ? '!~' : '=~'}"${reasons.join('|')}"`;
  return `sum ${by}(increase(${METRICS.ingestRejected.name}{${matcher}}[${REJECTED_RANGE}]))`;
}
