import { Sketch, type PackedSketch, type Scale } from './sketch.js';
/** What one pane of a window held. */
export interface SketchPane {
    /** Number of the pane: its start in panes since the epoch. */
    readonly pane: number;
    readonly sketch: PackedSketch;
}
/** Panes of one feature in one window. They are merged for a reading, as extremes cannot be subtracted. */
export declare class SketchWindow {
    private readonly scale;
    private readonly paneMs;
    private closed;
    /** Sum of the closed panes; null until it is asked for anew. Of a long window it serves many readings. */
    private closedSum;
    private open;
    private pane;
    constructor(scale: Scale, lengthMs: number, now: number);
    /** When the open pane ends, milliseconds since the epoch. */
    get endsAt(): number;
    /** Adds to the open pane. */
    add(sketch: PackedSketch): void;
    /** Ends the panes that are over. */
    advance(now: number): void;
    /** All values of the window. */
    read(): Sketch;
    /** All that the window holds; panes without values are not among it. */
    listPanes(): SketchPane[];
    /** Adds panes of an earlier life; those ahead of the clock belong to the open one. */
    restore(panes: readonly SketchPane[]): void;
}
//# sourceMappingURL=sketch-window.d.ts.map