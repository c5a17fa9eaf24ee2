import { parseJson, TOO_DEAR, type Decoded, type Decoder } from './decode.js';
import { isTooDear } from './parse-cost.js';
import { DecimalScanner } from './scan/decimal-scanner.js';
import { LineTemplate } from './scan/line-template.js';

const NEWLINE = 0x0a;

/** Lines that may be learned from in vain, over those that were read by what was learned. */
const MOST_VAIN = 8;

/** Bytes of a line that holds thousands of values. */
const LONG_LINE = 32 * 1024;

/** One JSON object a line. A line that cannot be read costs that line only; empty lines are passed over. */
export const ndjsonDecoder: Decoder = {
  format: 'ndjson',
  *decode(body): Iterable<Decoded> {
    const decimals = new DecimalScanner(body);
    let template: LineTemplate | null = null;
    let credit = MOST_VAIN;
    for (let start = skipBlanks(body, 0); start < body.length; start = skipBlanks(body, start)) {
      const next = template ? template.read(decimals, start) : -1;
      if (next >= 0) {
        start = next;
        if (template!.isFull) {
          credit = MOST_VAIN;
          yield { block: template!.take() };
        }
        continue;
      }
      if (template && template.rows > 0) {
        credit = MOST_VAIN;
        yield { block: template.take() };
      }
      const end = findLineEnd(body, start);
      const line = body.subarray(start, end);
      start = end + 1;
      const decoded = decodeLine(line);
      yield decoded;
      if (credit > 0 && 'event' in decoded) {
        credit--;
        template = LineTemplate.learn(line);
      }
    }
    if (template && template.rows > 0) yield { block: template.take() };
  },
};

function findLineEnd(body: Buffer, start: number): number {
  const newline = body.indexOf(NEWLINE, start);
  return newline < 0 ? body.length : newline;
}

/** Where the next line that is not empty begins. A function of its own, as generators are not compiled within a loop. */
function skipBlanks(body: Buffer, start: number): number {
  let end = start;
  while (end < body.length && isBlank(body[end]!)) end++;
  return end;
}

const isBlank = (byte: number): boolean =>
  byte === NEWLINE || byte === 0x20 || byte === 0x09 || byte === 0x0d;

function decodeLine(line: Buffer): Decoded {
  if (isTooDear(line)) return { fault: { reason: 'body_too_large', detail: `the line ${TOO_DEAR}` } };
  try {
    return { event: parseJson(line), ...(line.length > LONG_LINE && { isLong: true }) };
  } catch (error) {
    return { fault: { reason: 'malformed_json', detail: (error as Error).message } };
  }
}
