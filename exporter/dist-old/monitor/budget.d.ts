import type { Slot } from './plan.js';
/** How many series the metrics of a slot make on a scrape at most, over this many windows. */
export declare function countSlotSeries(slot: Slot, windows: number): number;
/** How many series the facts of a model version as a whole make. */
export declare function countModelSeries(windows: readonly string[]): number;
/**
 * A hard cap on the series that model metrics make. A feature is admitted whole or not at all: half a distribution
 * would be a wrong one.
 */
export declare class SeriesBudget {
    readonly limit: number;
    used: number;
    private readonly listeners;
    /** @param limit most series that model metrics may make */
    constructor(limit: number);
    /** Reserves series, or tells the listeners that they were dropped. */
    admit(series: number): boolean;
    hasRoom(series: number): boolean;
    /** Gives back what was admitted. */
    release(series: number): void;
    onDropped(listener: (series: number) => void): void;
}
//# sourceMappingURL=budget.d.ts.map