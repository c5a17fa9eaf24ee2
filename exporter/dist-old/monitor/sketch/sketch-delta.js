import { Sketch } from './sketch.js';
/** Collects what is added to sketches, so that another process with the same baseline can add it to its own. */
export class DeltaCollector {
    sketches;
    added = new Map();
    /** Collects from now on. */
    constructor(sketches) {
        this.sketches = sketches;
        for (const [slot, sketch] of sketches) {
            sketch.onAdded((packed) => {
                const sum = this.added.get(slot) ?? new Sketch(sketch.scale);
                sum.absorb(packed);
                this.added.set(slot, sum);
            });
        }
    }
    /** What was added since it was last taken; slots without values are not among it. */
    take() {
        for (const sketch of this.sketches.values())
            sketch.settle();
        const taken = new Map(Array.from(this.added, ([slot, sum]) => [slot, sum.pack()]));
        this.added = new Map();
        return taken;
    }
}
/** Adds to sketches what others of the same baseline collected, as if the values had come here. */
export function addDeltas(sketches, deltas) {
    for (const [slot, packed] of deltas)
        sketches.get(slot)?.absorb(packed);
}
//# sourceMappingURL=sketch-delta.js.map