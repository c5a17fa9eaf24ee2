import { isUtf8 } from 'node:buffer';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACE = 0x20;
const OTHER_SPACES = new Set([0x09, 0x0a, 0x0d]);
/** A place in bytes of JSON that moves on over what it reads. Every method answers false, or null, for what is not there. */
export class Cursor {
    bytes;
    at;
    constructor(bytes, at = 0) {
        this.bytes = bytes;
        this.at = at;
    }
    get isAtEnd() {
        this.skipSpaces();
        return this.at >= this.bytes.length;
    }
    get isAtObject() {
        return this.bytes[this.at] === OPEN_BRACE;
    }
    /**
     * Reads an object whose names are all different.
     *
     * @param readValue stands at the value of the name and has to read it
     */
    readObject(readValue) {
        const seen = new Set();
        if (!this.eat(OPEN_BRACE))
            return false;
        if (this.eat(CLOSE_BRACE))
            return true;
        do {
            this.skipSpaces();
            const name = this.readText();
            if (name === null || seen.has(name) || !this.eat(COLON))
                return false;
            seen.add(name);
            this.skipSpaces();
            if (!readValue(name))
                return false;
        } while (this.eat(COMMA));
        return this.eat(CLOSE_BRACE);
    }
    /** Reads a string, with whatever it holds. */
    readText() {
        const start = this.at;
        if (this.bytes[start] !== QUOTE)
            return null;
        let end = start + 1;
        while (end < this.bytes.length && this.bytes[end] !== QUOTE)
            end += this.bytes[end] === BACKSLASH ? 2 : 1;
        const text = this.bytes.subarray(start, end + 1);
        if (!isUtf8(text))
            return null;
        this.at = end + 1;
        try {
            return JSON.parse(text.toString('utf8'));
        }
        catch {
            return null;
        }
    }
    eat(byte) {
        this.skipSpaces();
        if (this.bytes[this.at] !== byte)
            return false;
        this.at++;
        return true;
    }
    skipSpaces() {
        this.at = skipSpaces(this.bytes, this.at);
    }
}
/** Index of the first byte from `at` that is no white space. */
export function skipSpaces(bytes, at) {
    let end = at;
    for (let byte = bytes[end]; byte <= SPACE; byte = bytes[++end]) {
        if (byte !== SPACE && !OTHER_SPACES.has(byte))
            break;
    }
    return end;
}
//# sourceMappingURL=cursor.js.map