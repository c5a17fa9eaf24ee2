import { isAscii, isUtf8 } from 'node:buffer';
import { isTooDear } from './parse-cost.js';
/** The whole body was refused. */
export class BodyError extends Error {
    status;
    reason;
    constructor(status, reason, message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }
}
/** What is wrong with a text that {@link isTooDear}. */
export const TOO_DEAR = 'has too many values to be parsed in one go';
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Parses the bytes of a JSON text.
 *
 * @throws SyntaxError for bytes that are not UTF-8 or text that is not JSON
 */
export function parseJson(bytes) {
    if (isAscii(bytes))
        return parseText(bytes.toString('latin1'));
    // Decoding would put U+FFFD for a wrong byte, and a known category would become a new one.
    if (!isUtf8(bytes))
        throw new SyntaxError('it is not UTF-8.');
    const text = bytes.toString('utf8');
    return parseText(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}
/**
 * Parses JSON and explains what most often breaks it.
 *
 * @throws SyntaxError for text that is not JSON
 */
export function parseText(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const hint = /\b(NaN|Infinity)\b/.test(text) ? ' JSON has no NaN or Infinity: send null instead.' : '';
        throw new SyntaxError(`${error.message}.${hint}`);
    }
}
/**
 * Parses a whole body as JSON.
 *
 * @throws BodyError 400, or 413 for one that would hold up everybody else
 */
export function parseBody(body) {
    if (isTooDear(body)) {
        throw new BodyError(413, 'body_too_large', `the body ${TOO_DEAR}: send smaller batches, or NDJSON`);
    }
    try {
        return parseJson(body);
    }
    catch (error) {
        throw new BodyError(400, 'malformed_json', `the body cannot be read as JSON: ${error.message}`);
    }
}
//# sourceMappingURL=decode.js.map