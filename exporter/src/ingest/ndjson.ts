import { parseJson, type Decoded, type Decoder } from './decode.js';

const NEWLINE = 0x0a;

/** One JSON object a line. A line that cannot be read costs that line only; empty lines are passed over. */
export const ndjsonDecoder: Decoder = {
  format: 'ndjson',
  *decode(body): Iterable<Decoded> {
    for (let start = 0; start < body.length;) {
      const newline = body.indexOf(NEWLINE, start);
      const end = newline < 0 ? body.length : newline;
      const line = body.toString('utf8', start, end).trim();
      start = end + 1;
      if (line === '') continue;
      yield decodeLine(line);
    }
  },
};

function decodeLine(line: string): Decoded {
  try {
    return { event: parseJson(line) };
  } catch (error) {
    return { fault: { reason: 'malformed_json', detail: (error as Error).message } };
  }
}
