const ZERO = 0x30;
const NEWLINE = 0x0a;
/** Division of integers of this size takes no more than a multiplication. */
const LARGEST_INT = 2 ** 31 - 1;
/**
 * Lines of counters as bytes. From one scrape to the next hardly more changes than digits: they are written over the
 * old ones, so that a series costs a few nanoseconds. Where a number has become longer, all lines are laid out anew.
 */
export class CounterBlock {
    totals;
    bytes;
    /** Where the digits of each line end. */
    ends;
    widths;
    indexes;
    /** @param totals what the lines show: whole numbers that only grow */
    constructor(totals, lines) {
        this.totals = totals;
        this.indexes = Int32Array.from(lines, ({ index }) => index);
        this.ends = new Int32Array(lines.length);
        this.widths = new Uint8Array(lines.length).fill(1);
        this.bytes = Buffer.from(lines.map(({ prefix }) => `${prefix}0\n`).join(''));
        this.findEnds();
    }
    /** The lines as they are now. */
    render() {
        if (!this.writeDigits()) {
            this.layOut();
            this.writeDigits();
        }
        // A copy, as the bytes may wait for a slow scraper while the next scrape writes over them.
        return Buffer.from(this.bytes);
    }
    /** @returns whether every number had room */
    writeDigits() {
        const { bytes, ends, widths, indexes, totals } = this;
        for (let line = 0; line < indexes.length; line++) {
            const total = totals[indexes[line]];
            const first = ends[line] - widths[line];
            let at = ends[line] - 1;
            let rest = total;
            for (; rest > LARGEST_INT && at >= first; at--) {
                const tenth = Math.floor(rest / 10);
                bytes[at] = ZERO + (rest - 10 * tenth);
                rest = tenth;
            }
            let small = rest | 0;
            for (; at >= first; at--) {
                const tenth = (small / 10) | 0;
                bytes[at] = ZERO + (small - 10 * tenth);
                small = tenth;
            }
            if (rest > LARGEST_INT || small > 0)
                return false;
        }
        return true;
    }
    layOut() {
        const { bytes, ends, widths, indexes, totals } = this;
        const digits = Array.from(indexes, (index) => String(totals[index]));
        const added = digits.reduce((sum, { length }, line) => sum + length - widths[line], 0);
        const larger = Buffer.alloc(bytes.length + added, ZERO);
        let from = 0;
        let to = 0;
        digits.forEach(({ length }, line) => {
            const end = ends[line];
            to += bytes.copy(larger, to, from, end - widths[line]) + length;
            larger[to++] = NEWLINE;
            from = end + 1;
            widths[line] = length;
        });
        this.bytes = larger;
        this.findEnds();
    }
    findEnds() {
        let start = 0;
        for (let line = 0; line < this.ends.length; line++) {
            const end = this.bytes.indexOf(NEWLINE, start);
            this.ends[line] = end;
            start = end + 1;
        }
    }
}
//# sourceMappingURL=counter-block.js.map