import { Sketch, type PackedSketch } from './sketch.js';
import type { SlotSketch } from './slot-sketch.js';

/** What was added to the sketches of a model version, by the index of the slot. May be sent to another process. */
export type SketchDeltas = ReadonlyMap<number, PackedSketch>;

/** Collects what is added to sketches, so that another process with the same baseline can add it to its own. */
export class DeltaCollector {
  private added = new Map<number, Sketch>();

  /** Collects from now on. */
  constructor(private readonly sketches: ReadonlyMap<number, SlotSketch>) {
    for (const [slot, sketch] of sketches) {
      sketch.onAdded((packed) => {
        const sum = this.added.get(slot) ?? new Sketch(sketch.scale);
        sum.absorb(packed);
        this.added.set(slot, sum);
      });
    }
  }

  /** What was added since it was last taken; slots without values are not among it. */
  take(): SketchDeltas {
    for (const sketch of this.sketches.values()) sketch.settle();
    const taken = new Map(Array.from(this.added, ([slot, sum]) => [slot, sum.pack()]));
    this.added = new Map();
    return taken;
  }
}

/** Adds to sketches what others of the same baseline collected, as if the values had come here. */
export function addDeltas(sketches: ReadonlyMap<number, SlotSketch>, deltas: SketchDeltas): void {
  for (const [slot, packed] of deltas) sketches.get(slot)?.absorb(packed);
}
