import { COLUMNAR_TYPE, type IngestFormat } from '@plumbline/core';
import { columnarDecoder } from './columnar.js';
import { BodyError, type Decoder } from './decode.js';
import { jsonDecoder } from './json.js';
import { ndjsonDecoder } from './ndjson.js';

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['application/json', jsonDecoder],
  ['application/x-ndjson', ndjsonDecoder],
  ['application/ndjson', ndjsonDecoder],
  ['application/jsonl', ndjsonDecoder],
  [COLUMNAR_TYPE, columnarDecoder],
]);

/**
 * The decoder for a request's content type.
 *
 * @throws BodyError 415 naming the types that are taken
 */
export function findDecoder(contentType: string | undefined): Decoder {
  const type = readType(contentType);
  const decoder = DECODERS.get(type);
  if (decoder) return decoder;
  throw new BodyError(
    415,
    'unsupported_media_type',
    `content type "${type}" is not taken here: send application/json (an object or an array), application/x-ndjson (one object a line) or ${COLUMNAR_TYPE} (arrays by name)`,
  );
}

/** The format of a request whose body is not read. */
export function nameFormat(contentType: string | undefined): IngestFormat {
  return DECODERS.get(readType(contentType))?.format ?? 'unknown';
}

const readType = (contentType: string | undefined): string =>
  contentType?.split(';', 1)[0]!.trim().toLowerCase() ?? '';
