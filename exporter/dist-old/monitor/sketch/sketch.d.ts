/** Largest error of a quantile, as a part of its distance from the centre. */
export declare const RELATIVE_ACCURACY = 0.01;
/**
 * Where the values of a feature lie. Bins of a sketch get wider with the distance from the centre; measured in units, they
 * span a fixed range, so that no value, however far, makes a sketch large or pushes others out of it.
 */
export interface Scale {
    readonly centre: number;
    /** Greater than 0. */
    readonly unit: number;
}
/** What was added to a sketch, without the empty bins between: small, a plain object that may be sent elsewhere. */
export interface PackedSketch {
    readonly min: number;
    readonly max: number;
    /** Values at the centre. */
    readonly zeros: number;
    /** Bins above the centre: index and count, one after the other. */
    readonly above: Int32Array;
    /** Bins below the centre. */
    readonly below: Int32Array;
}
/**
 * A DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", VLDB
 * 2019) of the values of one feature, with their smallest and largest. Sketches of one scale can be added up.
 */
export declare class Sketch {
    private readonly scale;
    private readonly bins;
    min: number;
    max: number;
    constructor(scale: Scale);
    get isEmpty(): boolean;
    /** Adds the first `count` of these values, which must be finite. */
    add(values: Float64Array, count: number): void;
    /**
     * Adds what another sketch of the same scale held. Bin by bin: the library's own `merge` leaves out what lies below 0,
     * and loses bins where the last of a store is number 0.
     */
    absorb({ min, max, zeros, above, below }: PackedSketch): void;
    pack(): PackedSketch;
    /** The value below which this part of all lies, within {@link RELATIVE_ACCURACY}; NaN while the sketch is empty. */
    quantile(part: number): number;
}
//# sourceMappingURL=sketch.d.ts.map