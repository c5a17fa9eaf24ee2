import type { Baseline } from '@plumbline/core';
import { SeriesBudget } from '../monitor/budget.js';
import { Fleet } from '../monitor/fleet.js';
import type { MonitorOptions } from '../monitor/options.js';
import { IngestCounter } from './ingest-counts.js';
import { takeReport, type Report } from './report.js';

/** What a worker counts for its parent, which keeps totals, windows and series, and retires versions. */
export class Counting {
  /** Without windows; what was replaced is forgotten at the next report. */
  readonly fleet: Fleet;
  private readonly counter = new IngestCounter();
  readonly meterOf = this.counter.meterOf;

  constructor(baselines: readonly Baseline[], options: MonitorOptions) {
    const lifetimes = { quietMs: Infinity, shownMs: 0 };
    this.fleet = new Fleet([], new SeriesBudget(Infinity), Date.now, lifetimes, options);
    for (const baseline of baselines) this.fleet.add(baseline);
  }

  /** Hands out what was counted since the last time. */
  take(): Report {
    return takeReport(this.fleet, this.counter);
  }
}
