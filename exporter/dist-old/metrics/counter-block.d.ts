/** A counter's line: everything up to its value, and the place of that in the totals. */
export interface CounterLine {
    readonly prefix: string;
    readonly index: number;
}
/**
 * Lines of counters as bytes. From one scrape to the next hardly more changes than digits: they are written over the
 * old ones, so that a series costs a few nanoseconds. Where a number has become longer, all lines are laid out anew.
 */
export declare class CounterBlock {
    private readonly totals;
    private bytes;
    /** Where the digits of each line end. */
    private readonly ends;
    private readonly widths;
    private readonly indexes;
    /** @param totals what the lines show: whole numbers that only grow */
    constructor(totals: Float64Array, lines: readonly CounterLine[]);
    /** The lines as they are now. */
    render(): Buffer;
    /** @returns whether every number had room */
    private writeDigits;
    private layOut;
    private findEnds;
}
//# sourceMappingURL=counter-block.d.ts.map