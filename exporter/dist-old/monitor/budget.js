import { DEFAULT_WINDOWS, QUANTILES, VALUE_STATES, VERDICT_STATES } from '@plumbline/core';
/** Gauges of a window: age, null ratio, observations, PSI, and the one-hot state. */
const WINDOW_GAUGES = 4 + VERDICT_STATES.length;
/** Further ones of numbers: mean, standard deviation, smallest, largest, and the quantiles. */
const NUMERIC_WINDOW_GAUGES = 4 + QUANTILES.length;
/** How many series the metrics of a slot make on a scrape at most, over this many windows. */
export function countSlotSeries(slot, windows) {
    const counters = slot.binCount + VALUE_STATES.length + Object.keys(slot.anomalies).length + (slot.deviations ? 3 : 0);
    const baseline = slot.binCount + (slot.feature.kind === 'numeric' ? 7 : 3);
    const ofWindow = WINDOW_GAUGES + (slot.feature.kind === 'numeric' ? NUMERIC_WINDOW_GAUGES : 0);
    const gauges = slot.gauged ? windows * ofWindow : 0;
    return counters + baseline + gauges;
}
/** How many series the facts of a model version as a whole make. */
export function countModelSeries(windows) {
    return 2 + new Set([...DEFAULT_WINDOWS, ...windows]).size;
}
/**
 * A hard cap on the series that model metrics make. A feature is admitted whole or not at all: half a distribution
 * would be a wrong one.
 */
export class SeriesBudget {
    limit;
    used = 0;
    listeners = [];
    /** @param limit most series that model metrics may make */
    constructor(limit) {
        this.limit = limit;
    }
    /** Reserves series, or tells the listeners that they were dropped. */
    admit(series) {
        if (this.hasRoom(series)) {
            this.used += series;
            return true;
        }
        for (const listener of this.listeners)
            listener(series);
        return false;
    }
    hasRoom(series) {
        return this.used + series <= this.limit;
    }
    /** Gives back what was admitted. */
    release(series) {
        this.used -= series;
    }
    onDropped(listener) {
        this.listeners.push(listener);
    }
}
//# sourceMappingURL=budget.js.map