import { isUtf8 } from 'node:buffer';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const LAST_ASCII = 0x7f;

/** Places for texts; a power of two. */
const PLACES = 64;

/**
 * Texts of a column: categories come again and again, and making a string of bytes costs more than finding where they stood
 * before.
 */
export class TextCache {
  /** The text that was scanned last. */
  last = '';
  private readonly texts: string[] = new Array<string>(PLACES).fill('');
  /** Where each of them was read in these bytes. */
  private readonly starts = new Int32Array(PLACES);

  /** @param view the bytes again, for looks at four of them */
  constructor(
    readonly bytes: Buffer,
    private readonly view: DataView,
  ) {}

  /**
   * Reads a JSON string without escapes.
   *
   * @param start index behind the opening quote
   * @returns index behind the closing quote, or -1 for another string or none
   */
  scan(start: number): number {
    const { bytes } = this;
    let at = skipPlain(this.view, start);
    let all = 0;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) break;
      if (!(byte >= SPACE) || byte === BACKSLASH) return -1;
      all |= byte;
    }
    if (all > LAST_ASCII) {
      const text = bytes.subarray(start, at);
      if (!isUtf8(text)) return -1;
      this.last = text.toString('utf8');
    } else this.last = this.find(start, at);
    return at + 1;
  }

  private find(start: number, end: number): string {
    const { bytes, starts } = this;
    const place = choosePlace(bytes, start, end);
    const kept = this.texts[place]!;
    if (kept.length === end - start && areEqual(this.view, starts[place]!, start, kept.length)) return kept;
    const text = bytes.toString('latin1', start, end);
    this.texts[place] = text;
    starts[place] = start;
    return text;
  }
}

/** Index of the first four bytes from `start` of which one may not be a plain character of a string. */
function skipPlain(view: DataView, start: number): number {
  const last = view.byteLength - 4;
  let at = start;
  while (at <= last && arePlain(view.getInt32(at, true))) at += 4;
  return at;
}

const ONES = 0x01010101;
const HIGH_BITS = 0x80808080;
const QUOTES = QUOTE * ONES;
const BACKSLASHES = BACKSLASH * ONES;
/** The bits that no byte below a space has. */
const ABOVE_CONTROLS = 0xe0e0e0e0;

/** Whether four bytes are ASCII, and none of them is a quote, a backslash or a control character. */
function arePlain(bytes: number): boolean {
  const quotes = bytes ^ QUOTES;
  const backslashes = bytes ^ BACKSLASHES;
  const controls = bytes & ABOVE_CONTROLS;
  // Of a byte that is 0, less one, the high bit is set though it was not (Mycroft 1987).
  const zeros =
    ((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((controls - ONES) & ~controls);
  return ((zeros | bytes) & HIGH_BITS) === 0;
}

function areEqual(view: DataView, a: number, b: number, length: number): boolean {
  let i = 0;
  for (; i <= length - 4; i += 4) if (view.getInt32(a + i) !== view.getInt32(b + i)) return false;
  for (; i < length; i++) if (view.getUint8(a + i) !== view.getUint8(b + i)) return false;
  return true;
}

/** Looks at some bytes only: most categories differ in one of them, and two of one place cost time, not truth. */
function choosePlace(bytes: Buffer, start: number, end: number): number {
  const length = end - start;
  if (length < 2) return (length === 0 ? 0 : bytes[start]!) & (PLACES - 1);
  const sum = bytes[start]! * 7 + bytes[start + (length >> 1)]! * 3 + bytes[end - 2]! * 11 + bytes[end - 1]!;
  return (sum + length) & (PLACES - 1);
}
