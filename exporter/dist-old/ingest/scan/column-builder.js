import { TextCache } from './text-cache.js';
const QUOTE = 0x22;
const LETTER_N = 0x6e;
const LETTER_T = 0x74;
const LETTER_F = 0x66;
const bytesOf = (text) => [...Buffer.from(text)];
const NULL = bytesOf('null');
const TRUE = bytesOf('true');
const FALSE = bytesOf('false');
/**
 * Reads the values of one column from the bytes of JSON, one after another. As long as they are numbers or null they
 * stay in one block of doubles, with NaN for null (JSON has no NaN), and no value costs an object.
 */
export class ColumnBuilder {
    kind = 'numbers';
    numbers;
    values = [];
    texts = null;
    constructor(capacity) {
        this.numbers = new Float64Array(capacity);
    }
    /**
     * Reads a scalar into a row.
     *
     * @param row the row behind the last, or one that is read again
     * @returns index behind the value, or -1 for what only a whole parser can read: objects, arrays, escapes, and what is no
     *   JSON
     */
    read(decimals, start, row) {
        const { bytes } = decimals;
        const first = bytes[start];
        if (first === LETTER_N)
            return this.readWord(bytes, start, NULL, row, null);
        if (first === QUOTE) {
            const texts = (this.texts ??= new TextCache());
            const end = texts.scan(bytes, start + 1);
            if (end > 0)
                this.addValue(row, texts.last);
            return end;
        }
        if (first === LETTER_T)
            return this.readWord(bytes, start, TRUE, row, true);
        if (first === LETTER_F)
            return this.readWord(bytes, start, FALSE, row, false);
        if (row >= this.numbers.length)
            this.grow(row);
        const end = decimals.scan(start, this.numbers, row);
        if (end >= 0 && this.kind === 'values')
            this.values[row] = this.numbers[row];
        return end;
    }
    /** The first `rows` values; valid until the next are read. */
    take(rows) {
        return this.kind === 'numbers' ? this.numbers.subarray(0, rows) : this.values.slice(0, rows);
    }
    readWord(bytes, start, word, row, value) {
        for (let i = 1; i < word.length; i++)
            if (bytes[start + i] !== word[i])
                return -1;
        if (value !== null || this.kind === 'values')
            this.addValue(row, value);
        else {
            if (row >= this.numbers.length)
                this.grow(row);
            this.numbers[row] = NaN;
        }
        return start + word.length;
    }
    addValue(row, value) {
        if (this.kind === 'numbers')
            this.leaveNumbers(row);
        this.values[row] = value;
    }
    leaveNumbers(rows) {
        this.kind = 'values';
        this.values = Array.from(this.numbers.subarray(0, rows), (x) => (Number.isNaN(x) ? null : x));
    }
    grow(row) {
        const larger = new Float64Array(Math.max(2 * this.numbers.length, row + 1));
        larger.set(this.numbers);
        this.numbers = larger;
    }
}
//# sourceMappingURL=column-builder.js.map