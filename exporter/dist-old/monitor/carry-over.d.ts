import type { MonitorDelta } from './delta.js';
import type { Plan, Slot } from './plan.js';
/** Slots that mean the same in two plans. */
export type SlotPairs = readonly {
    readonly from: Slot;
    readonly to: Slot;
}[];
/** Pairs the slots of an old plan with those of a new one whose every entry means the same. */
export declare function pairSlots(from: Plan, to: Plan): SlotPairs;
/** Copies the entries of paired slots from a vector of the old plan into one of the new. */
export declare function copyEntries(pairs: SlotPairs, source: Float64Array, target: Float64Array): Float64Array;
/** What paired slots of an old plan counted, as a monitor of the new plan counts it. */
export declare function moveDelta(pairs: SlotPairs, delta: MonitorDelta, to: Plan): MonitorDelta;
//# sourceMappingURL=carry-over.d.ts.map