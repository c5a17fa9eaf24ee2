import type { Baseline } from '@plumbline/core';
import { compileModel } from '../monitor/compile-model.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import type { MonitorOptions } from '../monitor/options.js';
import { openMonitor } from '../monitor/open-monitor.js';
import { runAtOnce } from '../turns.js';

/** A monitor of a baseline, at once. */
export const openTestMonitor = (
  baseline: Baseline,
  windows: readonly string[],
  now: () => number,
  options: MonitorOptions = {},
): ModelMonitor =>
  runAtOnce(openMonitor(runAtOnce(compileModel(baseline, 'hash', options)), windows, now, options));
