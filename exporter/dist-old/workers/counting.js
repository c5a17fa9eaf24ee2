import { SeriesBudget } from '../monitor/budget.js';
import { Fleet } from '../monitor/fleet.js';
import { IngestCounter } from './ingest-counts.js';
import { takeReport } from './report.js';
/** What a worker counts for its parent, which keeps totals, windows and series, and retires versions. */
export class Counting {
    /** Without windows; what was replaced is forgotten at the next report. */
    fleet;
    counter = new IngestCounter();
    meterOf = this.counter.meterOf;
    constructor(baselines, options) {
        const lifetimes = { quietMs: Infinity, shownMs: 0 };
        this.fleet = new Fleet([], new SeriesBudget(Infinity), Date.now, lifetimes, options);
        for (const baseline of baselines)
            this.fleet.add(baseline);
    }
    /** Hands out what was counted since the last time. */
    take() {
        return takeReport(this.fleet, this.counter);
    }
}
//# sourceMappingURL=counting.js.map