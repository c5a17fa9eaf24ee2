import { isAscii } from 'node:buffer';
import { parseJson, parseText, type Decoded, type Decoder } from './decode.js';

const NEWLINE = 0x0a;

/** Most bytes that become text at once: longer texts get memory of their own from the system, which is slow. */
const BLOCK_BYTES = 64 * 1024;

/** One JSON object a line. A line that cannot be read costs that line only; empty lines are passed over. */
export const ndjsonDecoder: Decoder = {
  format: 'ndjson',
  *decode(body): Iterable<Decoded> {
    for (let start = 0; start < body.length;) {
      const end = findBlockEnd(body, start);
      const block = body.subarray(start, end);
      yield* isAscii(block) ? decodeAscii(block.toString('latin1')) : decodeBytes(block);
      start = end;
    }
  },
};

/** The end of the last line that ends within a block from `start`, or of the first if it is longer. */
function findBlockEnd(body: Buffer, start: number): number {
  if (body.length - start <= BLOCK_BYTES) return body.length;
  const last = body.lastIndexOf(NEWLINE, start + BLOCK_BYTES - 1);
  const newline = last >= start ? last : body.indexOf(NEWLINE, start + BLOCK_BYTES);
  return newline < 0 ? body.length : newline + 1;
}

function* decodeAscii(text: string): Iterable<Decoded> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    start = end + 1;
    if (!BLANK.test(line)) yield decodeLine(() => parseText(line));
  }
}

/** Line by line, so that bytes that are no UTF-8 cost their line only. */
function* decodeBytes(block: Buffer): Iterable<Decoded> {
  for (let start = 0; start < block.length;) {
    const newline = block.indexOf(NEWLINE, start);
    const end = newline < 0 ? block.length : newline;
    const line = block.subarray(start, end);
    start = end + 1;
    if (!isBlank(line)) yield decodeLine(() => parseJson(line));
  }
}

const BLANK = /^[ \t\r]*$/;
const isBlank = (line: Buffer): boolean =>
  line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function decodeLine(parse: () => unknown): Decoded {
  try {
    return { event: parse() };
  } catch (error) {
    return { fault: { reason: 'malformed_json', detail: (error as Error).message } };
  }
}
