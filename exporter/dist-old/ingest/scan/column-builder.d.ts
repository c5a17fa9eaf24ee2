import type { Column } from '../batch.js';
import type { DecimalScanner } from './decimal-scanner.js';
/**
 * Reads the values of one column from the bytes of JSON, one after another. As long as they are numbers or null they
 * stay in one block of doubles, with NaN for null (JSON has no NaN), and no value costs an object.
 */
export declare class ColumnBuilder {
    private kind;
    private numbers;
    private values;
    private texts;
    constructor(capacity: number);
    /**
     * Reads a scalar into a row.
     *
     * @param row the row behind the last, or one that is read again
     * @returns index behind the value, or -1 for what only a whole parser can read: objects, arrays, escapes, and what is no
     *   JSON
     */
    read(decimals: DecimalScanner, start: number, row: number): number;
    /** The first `rows` values; valid until the next are read. */
    take(rows: number): Column;
    private readWord;
    private addValue;
    private leaveNumbers;
    private grow;
}
//# sourceMappingURL=column-builder.d.ts.map