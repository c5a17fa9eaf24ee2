/** Rows that were read and not yet taken: never more than one batch and one chunk of the reader. */
export class RowQueue {
    source;
    /** Rows taken so far. */
    taken = 0;
    waiting = [];
    ended = false;
    constructor(source) {
        this.source = source;
    }
    /** Reads on until `count` rows are at hand or the source has ended, and shows the first. */
    async fill(count) {
        while (!this.ended && this.waiting.length < count) {
            const { value, done } = await this.source.next();
            if (done)
                this.ended = true;
            else
                this.waiting = this.waiting.concat(value);
        }
        return this.waiting[0];
    }
    /** Takes the rows at hand that are due by `now`, at most `most`. */
    takeDue(schedule, now, most) {
        const behind = this.waiting.findIndex((row, i) => i >= most || schedule(row.time, this.taken + i) > now);
        const due = this.waiting.splice(0, behind < 0 ? Math.min(most, this.waiting.length) : behind);
        this.taken += due.length;
        return due;
    }
    /** Ends the reading. */
    async close() {
        await this.source.return(undefined);
    }
}
//# sourceMappingURL=row-queue.js.map