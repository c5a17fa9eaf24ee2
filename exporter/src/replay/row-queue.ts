import type { Row } from './read-rows.js';
import type { Schedule } from './pace.js';

/** Rows that were read and not yet taken: never more than one batch and one chunk of the reader. */
export class RowQueue {
  /** Rows taken so far. */
  taken = 0;
  private waiting: Row[] = [];
  private ended = false;

  constructor(private readonly source: AsyncGenerator<Row[]>) {}

  /** Reads on until `count` rows are at hand or the source has ended, and shows the first. */
  async fill(count: number): Promise<Row | undefined> {
    while (!this.ended && this.waiting.length < count) {
      const { value, done } = await this.source.next();
      if (done) this.ended = true;
      else this.waiting = this.waiting.concat(value);
    }
    return this.waiting[0];
  }

  /** Takes the rows at hand that are due by `now`, at most `most`. */
  takeDue(schedule: Schedule, now: number, most: number): Row[] {
    const behind = this.waiting.findIndex((row, i) => i >= most || schedule(row.time, this.taken + i) > now);
    const due = this.waiting.splice(0, behind < 0 ? Math.min(most, this.waiting.length) : behind);
    this.taken += due.length;
    return due;
  }

  /** Ends the reading. */
  async close(): Promise<void> {
    await this.source.return(undefined);
  }
}
