/**
 * Reads a JSON number from bytes, as the double that `JSON.parse` makes of it.
 *
 * An integer below 2^53 over a power of ten is one exact division (Clinger 1990). Up to 18 digits are divided in two
 * doubles (Dekker 1971), whose sum is rounded rightly unless it lies next to the middle between two doubles; those, and
 * longer numbers and exponents, are left to the language.
 *
 * @param into takes the number at `index`: a result of its own would cost an object
 * @returns index behind the number, or -1 if there is none by the grammar of JSON
 */
export declare function scanDecimal(bytes: Buffer, start: number, into: Float64Array, index: number): number;
//# sourceMappingURL=parse-decimal.d.ts.map