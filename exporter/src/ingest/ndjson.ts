import { parseJson, type Decoded, type Decoder } from './decode.js';

const NEWLINE = 0x0a;

/** One JSON object a line. A line that cannot be read costs that line only; empty lines are passed over. */
export const ndjsonDecoder: Decoder = {
  format: 'ndjson',
  *decode(body): Iterable<Decoded> {
    for (let start = 0; start < body.length;) {
      const newline = body.indexOf(NEWLINE, start);
      const end = newline < 0 ? body.length : newline;
      const line = body.subarray(start, end);
      start = end + 1;
      if (!isBlank(line)) yield decodeLine(line);
    }
  },
};

const isBlank = (line: Buffer): boolean =>
  line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function decodeLine(line: Buffer): Decoded {
  try {
    return { event: parseJson(line) };
  } catch (error) {
    return { fault: { reason: 'malformed_json', detail: (error as Error).message } };
  }
}
