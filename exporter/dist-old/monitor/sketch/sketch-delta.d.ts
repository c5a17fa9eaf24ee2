import { type PackedSketch } from './sketch.js';
import type { SlotSketch } from './slot-sketch.js';
/** What was added to the sketches of a model version, by the index of the slot. May be sent to another process. */
export type SketchDeltas = ReadonlyMap<number, PackedSketch>;
/** Collects what is added to sketches, so that another process with the same baseline can add it to its own. */
export declare class DeltaCollector {
    private readonly sketches;
    private added;
    /** Collects from now on. */
    constructor(sketches: ReadonlyMap<number, SlotSketch>);
    /** What was added since it was last taken; slots without values are not among it. */
    take(): SketchDeltas;
}
/** Adds to sketches what others of the same baseline collected, as if the values had come here. */
export declare function addDeltas(sketches: ReadonlyMap<number, SlotSketch>, deltas: SketchDeltas): void;
//# sourceMappingURL=sketch-delta.d.ts.map