import { findScale } from './scale.js';
import { SlotSketch } from './slot-sketch.js';
/** Empty sketches of the numeric slots whose windows stand as gauges, by the index of the slot. */
export function openSketches({ slots }, windows, now) {
    return new Map(slots.flatMap(({ index, gauged, feature }) => gauged && feature.kind === 'numeric' ? [[index, new SlotSketch(findScale(feature), windows, now)]] : []));
}
//# sourceMappingURL=open-sketches.js.map