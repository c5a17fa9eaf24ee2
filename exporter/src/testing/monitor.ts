import type { Baseline } from '@plumbline/core';
import { compileModel } from '../monitor/compile-model.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import { openMonitor } from '../monitor/open-monitor.js';
import { runAtOnce } from '../turns.js';

/** A monitor of a baseline, at once. */
export const openTestMonitor = (
  baseline: Baseline,
  windows: readonly string[],
  now: () => number,
): ModelMonitor => runAtOnce(openMonitor(runAtOnce(compileModel(baseline, 'hash')), windows, now));
