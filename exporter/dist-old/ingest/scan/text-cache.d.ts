/** Texts of a column: categories come again and again, and making a string of bytes costs more than finding it. */
export declare class TextCache {
    /** The text that was scanned last. */
    last: string;
    private readonly places;
    /**
     * Reads a JSON string without escapes.
     *
     * @param start index behind the opening quote
     * @returns index behind the closing quote, or -1 for another string or none
     */
    scan(bytes: Buffer, start: number): number;
    private find;
}
//# sourceMappingURL=text-cache.d.ts.map