import type { Row } from './read-rows.js';
import type { Schedule } from './pace.js';
/** Rows that were read and not yet taken: never more than one batch and one chunk of the reader. */
export declare class RowQueue {
    private readonly source;
    /** Rows taken so far. */
    taken: number;
    private waiting;
    private ended;
    constructor(source: AsyncGenerator<Row[]>);
    /** Reads on until `count` rows are at hand or the source has ended, and shows the first. */
    fill(count: number): Promise<Row | undefined>;
    /** Takes the rows at hand that are due by `now`, at most `most`. */
    takeDue(schedule: Schedule, now: number, most: number): Row[];
    /** Ends the reading. */
    close(): Promise<void>;
}
//# sourceMappingURL=row-queue.d.ts.map