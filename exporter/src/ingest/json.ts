import { BodyError, parseJson, type Decoded, type Decoder } from './decode.js';

/** One JSON object, or an array of them. */
export const jsonDecoder: Decoder = {
  format: 'json',
  *decode(body): Iterable<Decoded> {
    let parsed: unknown;
    try {
      parsed = parseJson(body);
    } catch (error) {
      throw new BodyError(
        400,
        'malformed_json',
        `the body cannot be read as JSON: ${(error as Error).message}`,
      );
    }
    for (const event of Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]) yield { event };
  },
};
