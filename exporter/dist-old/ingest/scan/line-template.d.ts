import type { ColumnBlock } from '../decode.js';
import { DecimalScanner } from './decimal-scanner.js';
/**
 * The bytes around the values of an event. A sender's events have their names in one order and hardly ever differ in
 * anything but values: where the bytes between them are the same, values are read straight into columns. Whatever
 * differs is left to JSON.parse.
 */
export declare class LineTemplate {
    private readonly model;
    private readonly version;
    private readonly places;
    rows: number;
    private readonly mostRows;
    private readonly columns;
    /** The bytes in front of each value, and behind the last. */
    private readonly between;
    private constructor();
    /**
     * Learns from a line that JSON.parse has taken.
     *
     * @param line its bytes, without the newline
     * @returns null if it is no event of scalars, or has fields that nobody reads
     */
    static learn(line: Buffer): LineTemplate | null;
    get isFull(): boolean;
    /**
     * Reads the event of a line into the next row.
     *
     * @returns start of the next line, or -1 if this one differs in more than values
     */
    read(decimals: DecimalScanner, start: number): number;
    /** Hands out the rows that were read; valid until the next is. */
    take(): ColumnBlock;
}
//# sourceMappingURL=line-template.d.ts.map