import { COLUMNAR_TYPE } from '@plumbline/core';
import { columnarDecoder } from './columnar.js';
import { BodyError } from './decode.js';
import { jsonDecoder } from './json.js';
import { ndjsonDecoder } from './ndjson.js';
const DECODERS = new Map([
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
export function findDecoder(contentType) {
    const type = contentType?.split(';', 1)[0].trim().toLowerCase() ?? '';
    const decoder = DECODERS.get(type);
    if (decoder)
        return decoder;
    throw new BodyError(415, 'unsupported_media_type', `content type "${type}" is not taken here: send application/json (an object or an array), application/x-ndjson (one object a line) or ${COLUMNAR_TYPE} (arrays by name)`);
}
//# sourceMappingURL=formats.js.map