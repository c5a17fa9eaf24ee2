/**
 * Reads JSON numbers from bytes, each as the double that `JSON.parse` makes of it.
 *
 * An integer below 2^53 over a power of ten is one exact division (Clinger 1990). Some digits more are divided in two
 * doubles (Dekker 1971), whose sum is rounded rightly unless it lies next to the middle between two doubles; those, and
 * longer numbers and exponents, are left to the language.
 */
export declare class DecimalScanner {
    readonly bytes: Buffer;
    /** The bytes again, for looks at four of them. */
    readonly view: DataView;
    constructor(bytes: Buffer);
    /**
     * @param into takes the number at `index`: a result of its own would cost an object
     * @returns index behind the number, or -1 if there is none by the grammar of JSON
     */
    scan(start: number, into: Float64Array, index: number): number;
    private scanByLanguage;
}
//# sourceMappingURL=decimal-scanner.d.ts.map