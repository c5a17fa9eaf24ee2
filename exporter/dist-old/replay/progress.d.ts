import type { Clock } from './clock.js';
import type { Tally } from './tally.js';
export interface Progress {
    /** @param done rows of this pass */
    report(done: number): void;
    end(): void;
}
/** Shows how far a replay is: a bar on a terminal, else a line every few seconds. */
export declare function showProgress(stream: NodeJS.WriteStream, rows: number, tally: Tally, clock: Clock, timed: boolean): Progress;
//# sourceMappingURL=progress.d.ts.map