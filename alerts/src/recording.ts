import {
  binIncreaseExpr,
  binShareExpr,
  increaseExpr,
  LABEL,
  psiCriticalExpr,
  psiExpr,
  recentIncreaseExpr,
  RECORDED,
} from '@plumbline/core';
import type { RecordingRule } from './rules.js';

/**
 * What is recorded over one window, each rule behind those it reads. Only the first and the one of
 * recent values read the exporter's counters, so a long window that is chained from a shorter one differs there and
 * nowhere else.
 */
export function recordWindow(window: string): RecordingRule[] {
  const rule = (record: string, expr: string): RecordingRule => ({
    record,
    expr,
    labels: { [LABEL.window]: window },
  });
  return [
    rule(RECORDED.binIncrease, binIncreaseExpr(window)),
    rule(RECORDED.increase, increaseExpr(window)),
    rule(RECORDED.recentIncrease, recentIncreaseExpr(window)),
    rule(RECORDED.binShare, binShareExpr(window)),
    rule(RECORDED.psi, psiExpr(window)),
    rule(RECORDED.psiCritical, psiCriticalExpr(window)),
  ];
}
