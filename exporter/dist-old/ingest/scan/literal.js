/** Bytes that have to stand somewhere, compared four at a time. */
export class Literal {
    length;
    /** The bytes in fours; the last four may overlap those before. */
    fours;
    bytes;
    constructor(bytes) {
        this.bytes = Buffer.from(bytes);
        this.length = bytes.length;
        const count = bytes.length < 4 ? 0 : Math.ceil(bytes.length / 4);
        this.fours = Int32Array.from({ length: count }, (_, i) => this.bytes.readInt32LE(this.placeOf(i)));
    }
    /** @param view the bytes of `text` */
    standsAt(text, view, start) {
        const { length, fours, bytes } = this;
        if (start + length > text.length)
            return false;
        if (length < 4) {
            for (let i = 0; i < length; i++)
                if (text[start + i] !== bytes[i])
                    return false;
            return true;
        }
        const last = fours.length - 1;
        for (let i = 0; i < last; i++)
            if (view.getInt32(start + 4 * i, true) !== fours[i])
                return false;
        return view.getInt32(start + length - 4, true) === fours[last];
    }
    placeOf(four) {
        return Math.min(4 * four, this.length - 4);
    }
}
//# sourceMappingURL=literal.js.map