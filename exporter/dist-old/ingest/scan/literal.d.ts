/** Bytes that have to stand somewhere, compared four at a time. */
export declare class Literal {
    readonly length: number;
    /** The bytes in fours; the last four may overlap those before. */
    private readonly fours;
    private readonly bytes;
    constructor(bytes: Uint8Array);
    /** @param view the bytes of `text` */
    standsAt(text: Buffer, view: DataView, start: number): boolean;
    private placeOf;
}
//# sourceMappingURL=literal.d.ts.map