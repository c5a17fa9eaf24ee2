import { isAscii } from 'node:buffer';
import { parseJson, parseText, TOO_DEAR, type Decoded, type Decoder } from './decode.js';
import { isTooDear } from './parse-cost.js';

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
      // A block of this size is one line.
      if (block.length > BLOCK_BYTES && isTooDear(block)) yield TOO_DEAR_LINE;
      else yield* isAscii(block) ? decodeAscii(block.toString('latin1')) : decodeBytes(block);
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
  for (let start = skipBlanks(text, 0); start < text.length; start = skipBlanks(text, start)) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    start = end + 1;
    yield decodeLine(() => parseText(line));
  }
}

/** Where the next line that is not empty begins. A function of its own, as generators are not compiled within a loop. */
function skipBlanks(text: string, start: number): number {
  let end = start;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** Line by line, so that bytes that are no UTF-8 cost their line only. */
function* decodeBytes(block: Buffer): Iterable<Decoded> {
  for (let start = 0; start < block.length;) {
    if (isBlank(block[start]!)) {
      start++;
      continue;
    }
    const newline = block.indexOf(NEWLINE, start);
    const end = newline < 0 ? block.length : newline;
    const line = block.subarray(start, end);
    start = end + 1;
    yield decodeLine(() => parseJson(line));
  }
}

const isBlank = (code: number): boolean =>
  code === NEWLINE || code === 0x20 || code === 0x09 || code === 0x0d;

const TOO_DEAR_LINE: Decoded = { fault: { reason: 'body_too_large', detail: `the line ${TOO_DEAR}` } };

function decodeLine(parse: () => unknown): Decoded {
  try {
    return { event: parse() };
  } catch (error) {
    return { fault: { reason: 'malformed_json', detail: (error as Error).message } };
  }
}
