import type { SketchDeltas } from './sketch/sketch-delta.js';
/**
 * What a monitor has counted since the last time that it was asked: all that another process needs to count the same.
 * Whatever a monitor counts beside its totals belongs here, and into `takeDelta` and `addDelta` of ModelMonitor.
 */
export interface MonitorDelta {
    readonly events: number;
    readonly lastEventAt: number | null;
    /** When each slot had its last value, milliseconds since the epoch. */
    readonly lastValueAt: Float64Array;
    /** What the running totals grew by, laid out by the plan. */
    readonly totals: Float64Array;
    readonly sketches: SketchDeltas;
}
/** A {@link MonitorDelta} and whose it is. */
export interface ModelDelta extends MonitorDelta {
    readonly model: string;
    readonly version: string;
    readonly segment: string;
    /** Says what the entries mean: `Plan.hash`. */
    readonly plan: string;
}
//# sourceMappingURL=delta.d.ts.map