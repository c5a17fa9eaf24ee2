import { Sketch, type PackedSketch, type Scale } from './sketch.js';
import { type SketchPane } from './sketch-window.js';
/** Panes of each window, by its name. */
export type SketchPanes = ReadonlyMap<string, readonly SketchPane[]>;
/**
 * Sketches of one feature over all windows. A value is added once, to what is pending; the windows take that over when a
 * pane of any of them ends.
 */
export declare class SlotSketch {
    readonly scale: Scale;
    private pending;
    private readonly windows;
    private endsAt;
    /** Windows as they were last read; forgotten when anything changes. */
    private readonly merged;
    private readonly listeners;
    constructor(scale: Scale, windows: readonly {
        readonly name: string;
        readonly seconds: number;
    }[], now: number);
    /** Ends the panes that are over. Must run before values are added and before a reading. */
    advance(now: number): void;
    /** Adds the first `count` of these values, which must be finite. */
    add(values: Float64Array, count: number): void;
    /** Adds what a sketch of the same feature elsewhere held. */
    absorb(sketch: PackedSketch): void;
    /** Tells of everything that is added from now on, some while after, and at the latest at {@link settle}. */
    onAdded(listener: (added: PackedSketch) => void): void;
    /** All values of a window as one sketch. */
    read(windowName: string): Sketch;
    capture(): SketchPanes;
    /** Adds panes of an earlier life with the same scale. */
    restore(panes: SketchPanes): void;
    /** Hands what is pending to the windows and the listeners. */
    settle(): void;
    private findEnd;
}
//# sourceMappingURL=slot-sketch.d.ts.map