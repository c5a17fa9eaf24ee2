import { isUtf8 } from 'node:buffer';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const LAST_ASCII = 0x7f;
/** Places for texts; a power of two. */
const PLACES = 64;
const LONGEST_KEPT = 64;
/** Texts of a column: categories come again and again, and making a string of bytes costs more than finding it. */
export class TextCache {
    /** The text that was scanned last. */
    last = '';
    places = new Array(PLACES).fill('');
    /**
     * Reads a JSON string without escapes.
     *
     * @param start index behind the opening quote
     * @returns index behind the closing quote, or -1 for another string or none
     */
    scan(bytes, start) {
        let at = start;
        let all = 0;
        for (;; at++) {
            const byte = bytes[at];
            if (byte === QUOTE)
                break;
            if (!(byte >= SPACE) || byte === BACKSLASH)
                return -1;
            all |= byte;
        }
        if (all > LAST_ASCII) {
            const text = bytes.subarray(start, at);
            if (!isUtf8(text))
                return -1;
            this.last = text.toString('utf8');
        }
        else
            this.last = this.find(bytes, start, at);
        return at + 1;
    }
    find(bytes, start, end) {
        const place = choosePlace(bytes, start, end);
        const kept = this.places[place];
        if (equals(kept, bytes, start, end))
            return kept;
        const text = bytes.toString('latin1', start, end);
        if (text.length <= LONGEST_KEPT)
            this.places[place] = text;
        return text;
    }
}
/** Looks at some bytes only: most categories differ in one of them, and two of one place cost time, not truth. */
function choosePlace(bytes, start, end) {
    const length = end - start;
    if (length < 2)
        return (length === 0 ? 0 : bytes[start]) & (PLACES - 1);
    const sum = bytes[start] * 7 + bytes[start + (length >> 1)] * 3 + bytes[end - 2] * 11 + bytes[end - 1];
    return (sum + length) & (PLACES - 1);
}
function equals(text, bytes, start, end) {
    if (text.length !== end - start)
        return false;
    for (let i = 0; i < text.length; i++)
        if (text.charCodeAt(i) !== bytes[start + i])
            return false;
    return true;
}
//# sourceMappingURL=text-cache.js.map