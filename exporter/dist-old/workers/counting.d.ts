import type { Baseline } from '@plumbline/core';
import { Fleet } from '../monitor/fleet.js';
import type { MonitorOptions } from '../monitor/options.js';
import { type Report } from './report.js';
/** What a worker counts for its parent, which keeps totals, windows and series, and retires versions. */
export declare class Counting {
    /** Without windows; what was replaced is forgotten at the next report. */
    readonly fleet: Fleet;
    private readonly counter;
    readonly meterOf: import("../ingest/meter.js").MeterOf;
    constructor(baselines: readonly Baseline[], options: MonitorOptions);
    /** Hands out what was counted since the last time. */
    take(): Report;
}
//# sourceMappingURL=counting.d.ts.map