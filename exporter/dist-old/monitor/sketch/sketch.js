import { DDSketch } from '@datadog/sketches-js';
/** Largest error of a quantile, as a part of its distance from the centre. */
export const RELATIVE_ACCURACY = 0.01;
/** Multiples of the unit beyond which a value counts as this far, and below which it counts as the centre. */
const MOST_UNITS = 1e6;
const LEAST_UNITS = 1e-9;
/**
 * A DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", VLDB
 * 2019) of the values of one feature, with their smallest and largest. Sketches of one scale can be added up.
 */
export class Sketch {
    scale;
    bins = new DDSketch({ relativeAccuracy: RELATIVE_ACCURACY });
    min = Infinity;
    max = -Infinity;
    constructor(scale) {
        this.scale = scale;
    }
    get isEmpty() {
        return this.bins.count === 0;
    }
    /** Adds the first `count` of these values, which must be finite. */
    add(values, count) {
        const { centre, unit } = this.scale;
        for (let i = 0; i < count; i++) {
            const x = values[i];
            if (x < this.min)
                this.min = x;
            if (x > this.max)
                this.max = x;
            const units = (x - centre) / unit;
            if (units > MOST_UNITS)
                this.bins.accept(MOST_UNITS);
            else if (units < -MOST_UNITS)
                this.bins.accept(-MOST_UNITS);
            else
                this.bins.accept(Math.abs(units) < LEAST_UNITS ? 0 : units);
        }
    }
    /**
     * Adds what another sketch of the same scale held. Bin by bin: the library's own `merge` leaves out what lies below 0,
     * and loses bins where the last of a store is number 0.
     */
    absorb({ min, max, zeros, above, below }) {
        const { bins } = this;
        addBins(bins.store, above);
        addBins(bins.negativeStore, below);
        bins.zeroCount += zeros;
        bins.count = bins.zeroCount + bins.store.count + bins.negativeStore.count;
        this.min = Math.min(this.min, min);
        this.max = Math.max(this.max, max);
    }
    pack() {
        const { store, negativeStore, zeroCount } = this.bins;
        return {
            min: this.min,
            max: this.max,
            zeros: zeroCount,
            above: packBins(store),
            below: packBins(negativeStore),
        };
    }
    /** The value below which this part of all lies, within {@link RELATIVE_ACCURACY}; NaN while the sketch is empty. */
    quantile(part) {
        const { centre, unit } = this.scale;
        const value = centre + this.bins.getValueAtQuantile(part) * unit;
        return Math.min(this.max, Math.max(this.min, value));
    }
}
function addBins(store, packed) {
    for (let i = 0; i < packed.length; i += 2)
        store.add(packed[i], packed[i + 1]);
}
function packBins({ bins, offset }) {
    const packed = [];
    bins.forEach((count, i) => {
        if (count > 0)
            packed.push(i + offset, count);
    });
    return Int32Array.from(packed);
}
//# sourceMappingURL=sketch.js.map