import type { Column } from '../batch.js';
import type { DecimalScanner } from './decimal-scanner.js';
import { TextCache } from './text-cache.js';

const QUOTE = 0x22;
const LETTER_N = 0x6e;
const LETTER_T = 0x74;
const LETTER_F = 0x66;

const bytesOf = (text: string): readonly number[] => [...Buffer.from(text)];
const NULL = bytesOf('null');
const TRUE = bytesOf('true');
const FALSE = bytesOf('false');

/** Numbers of a column read so far, or values of any kind. */
type Kind = 'numbers' | 'values';

/**
 * Reads the values of one column from the bytes of JSON, one after another. As long as they are numbers or null they
 * stay in one block of doubles, with NaN for null (JSON has no NaN), and no value costs an object.
 */
export class ColumnBuilder {
  private kind: Kind = 'numbers';
  private values: unknown[] = [];
  private texts: TextCache | null = null;

  /**
   * @param numbers room for the first numbers; whatever it holds is overwritten
   * @param expected values that are likely to come: room that grows is made and copied several times
   */
  constructor(
    private numbers: Float64Array,
    private readonly expected = 0,
  ) {}

  /** The room that was given, or a larger one. */
  get room(): Float64Array {
    return this.numbers;
  }

  /**
   * Reads a scalar into a row.
   *
   * @param row the row behind the last, or one that is read again
   * @returns index behind the value, or -1 for what only a whole parser can read: objects, arrays, escapes, and what is no
   *   JSON
   */
  read(decimals: DecimalScanner, start: number, row: number): number {
    const { bytes } = decimals;
    const first = bytes[start]!;
    if (first === LETTER_N) return this.readWord(bytes, start, NULL, row, null);
    if (first === QUOTE) {
      if (this.texts?.bytes !== bytes) this.texts = new TextCache(bytes, decimals.view);
      const end = this.texts.scan(start + 1);
      if (end > 0) this.addValue(row, this.texts.last);
      return end;
    }
    if (first === LETTER_T) return this.readWord(bytes, start, TRUE, row, true);
    if (first === LETTER_F) return this.readWord(bytes, start, FALSE, row, false);
    if (row >= this.numbers.length) this.grow(row);
    const end = decimals.scan(start, this.numbers, row);
    if (end >= 0 && this.kind === 'values') this.values[row] = this.numbers[row];
    return end;
  }

  /** The first `rows` values; valid until the next are read. */
  take(rows: number): Column {
    if (this.kind === 'numbers') return this.numbers.subarray(0, rows);
    return this.values.length === rows ? this.values : this.values.slice(0, rows);
  }

  private readWord(
    bytes: Buffer,
    start: number,
    word: readonly number[],
    row: number,
    value: unknown,
  ): number {
    for (let i = 1; i < word.length; i++) if (bytes[start + i] !== word[i]) return -1;
    if (value !== null || this.kind === 'values') this.addValue(row, value);
    else {
      if (row >= this.numbers.length) this.grow(row);
      this.numbers[row] = NaN;
    }
    return start + word.length;
  }

  private addValue(row: number, value: unknown): void {
    if (this.kind === 'numbers') this.leaveNumbers(row);
    this.values[row] = value;
  }

  private leaveNumbers(rows: number): void {
    this.kind = 'values';
    this.values = new Array<unknown>(Math.max(rows, this.expected));
    for (let i = 0; i < rows; i++) this.values[i] = Number.isNaN(this.numbers[i]!) ? null : this.numbers[i];
  }

  private grow(row: number): void {
    const larger = new Float64Array(Math.max(2 * this.numbers.length, row + 1));
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
