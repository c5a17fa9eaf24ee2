import { type SeriesBudget } from './budget.js';
import type { Member } from './fleet.js';
import type { ModelMonitor } from './model-monitor.js';
/** Series of baselines that were replaced or removed, shown for a while and then released from the budget. */
export declare class RetiringSeries {
    private readonly budget;
    private readonly windows;
    private parts;
    constructor(budget: SeriesBudget, windows: number);
    add(members: readonly Member[], until: number): void;
    list(): Member[];
    /** Ends what would stand beside a series of the same labels. */
    giveWayTo(monitor: ModelMonitor): void;
    dropUntil(now: number): void;
    dropAll(): void;
    /** Gives the series of a member back to the budget. */
    release(member: Member): void;
    private countSeries;
}
//# sourceMappingURL=retiring-series.d.ts.map