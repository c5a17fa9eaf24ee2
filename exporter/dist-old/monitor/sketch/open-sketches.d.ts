import type { Plan } from '../plan.js';
import { SlotSketch } from './slot-sketch.js';
/** Empty sketches of the numeric slots whose windows stand as gauges, by the index of the slot. */
export declare function openSketches({ slots }: Plan, windows: readonly {
    readonly name: string;
    readonly seconds: number;
}[], now: number): Map<number, SlotSketch>;
//# sourceMappingURL=open-sketches.d.ts.map