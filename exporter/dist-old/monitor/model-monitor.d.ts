import { type Assessment, type Baseline, type Role, type ValueState } from '@plumbline/core';
import { type Batch, type KnownNames } from '../ingest/batch.js';
import type { MonitorDelta } from './delta.js';
import { type Plan, type Slot } from './plan.js';
import { type ValueFault } from './record.js';
import type { Sketch } from './sketch/sketch.js';
import type { SketchPanes, SlotSketch } from './sketch/slot-sketch.js';
import type { MonitorOptions } from './options.js';
import { Segments } from './segments.js';
import { type PaneRow, type WindowCapture } from './rolling-window.js';
/** One feature in one window. */
export interface WindowReading extends Assessment {
    readonly counts: Float64Array;
    readonly states: Readonly<Record<ValueState, number>>;
    readonly ageSeconds: number;
}
/** A monitor at one moment: what its windows need to go on after a restart. */
export interface MonitorCapture {
    readonly lastEventAt: number | null;
    /** When each slot had its last value, milliseconds since the epoch. */
    readonly lastValueAt: Float64Array;
    readonly windows: readonly {
        readonly name: string;
        readonly capture: WindowCapture;
    }[];
    readonly sketches: SavedSketches;
}
/** Panes of sketches by the index of their slot. */
export type SavedSketches = ReadonlyMap<number, SketchPanes>;
/** A {@link MonitorCapture} as it is read back. */
export interface SavedMonitor extends Omit<MonitorCapture, 'windows'> {
    readonly windows: ReadonlyMap<string, Iterable<PaneRow>>;
}
/** Counts the events of one model version: running totals for Prometheus, rolling windows for live views. */
export declare class ModelMonitor {
    readonly baseline: Baseline;
    private readonly now;
    /** The slice of the traffic that this watches; empty for all of it. */
    readonly segment: string;
    readonly plan: Plan;
    /** Running totals since the start, laid out by the plan. */
    readonly totals: Float64Array;
    events: number;
    lastEventAt: number | null;
    /** Sketches of the numeric slots whose windows stand as gauges, by the index of the slot. */
    readonly sketches: ReadonlyMap<number, SlotSketch>;
    private readonly recorders;
    private readonly windows;
    private readonly lastValueAt;
    /** Collects sketches for another process, once it has asked. */
    private collector;
    /** Slices that are watched apart, if any are configured. */
    readonly segments: Segments | null;
    /** Places of the slots in the plan, by role and name. */
    readonly knownNames: Readonly<Record<Role, ReadonlyMap<string, number>>>;
    constructor(baseline: Baseline, windows: readonly string[], now?: () => number, options?: MonitorOptions, 
    /** The slice of the traffic that this watches; empty for all of it. */
    segment?: string);
    get windowNames(): string[];
    /** Names of the columns that a batch should keep. */
    get takenNames(): KnownNames;
    /** This, and those of its segments. */
    get all(): ModelMonitor[];
    findSlot(role: Role, name: string): Slot | undefined;
    /** Counts a batch of this model version; answers with the values that are not of their baseline's type. */
    accept(batch: Batch): ValueFault[];
    /**
     * Hands out what was counted since the last time and starts over at 0; null if nothing was. For a monitor that counts
     * for another: nobody else may read its totals, and it has no windows.
     */
    takeDelta(): MonitorDelta | null;
    /** Counts what another monitor of the same plan has counted, as of now. */
    addDelta({ events, lastEventAt, lastValueAt, totals, sketches }: MonitorDelta): void;
    /** Reads and judges one feature in one window. */
    read(slot: Slot, windowName: string): WindowReading;
    /** Mean and standard deviation of a feature in a window, in its own unit; null while it is empty. */
    readMoments(slot: Slot, windowName: string): {
        mean: number;
        stddev: number;
    } | null;
    /** All numbers of a feature in a window, as a sketch; null while there are none, or if its windows are no gauges. */
    readSketch(slot: Slot, windowName: string): Sketch | null;
    /** The windows as they are now, for a snapshot. */
    capture(): MonitorCapture;
    /** Takes over counters and windows of the features that are the same in another baseline of the model version. */
    inherit(older: ModelMonitor): void;
    /** Takes over the windows of an earlier life with the same plan; before any event. Running totals stay: a counter starts at 0. */
    restore(saved: SavedMonitor): void;
    private noteValues;
    private openWindow;
    private openSegments;
    private windowNamed;
    /** The column of a feature; an output without a name is the model's only one of that role. */
    private findColumn;
}
//# sourceMappingURL=model-monitor.d.ts.map