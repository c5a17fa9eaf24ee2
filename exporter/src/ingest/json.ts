import { parseBody, type Decoded, type Decoder } from './decode.js';
import { MOST_PARSED_AT_ONCE } from './parse-cost.js';

/** One JSON object, or an array of them. */
export const jsonDecoder: Decoder = {
  format: 'json',
  mostBytes: MOST_PARSED_AT_ONCE,
  *decode(body): Iterable<Decoded> {
    const parsed = parseBody(body);
    for (const event of Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]) yield { event };
  },
};
