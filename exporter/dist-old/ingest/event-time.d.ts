import type { Decoded } from './decode.js';
import type { EventClock } from './event-clock.js';
/** Told before the clock is moved to a later pane: what was taken belongs to the time before. */
export interface Turn {
    readonly turn: () => void;
}
export interface EventTimeOptions {
    readonly clock: EventClock;
    /** An event that is so much older than the newest is refused. */
    readonly lateMs: number;
    /** Only events that are taken may move the clock. */
    readonly isKnown: (model: unknown, version: unknown) => boolean;
    /** The wall clock, milliseconds since the epoch. */
    readonly now: () => number;
}
/** Moves the clock with the timestamps of events, and refuses those that have none, come too late, or from the future. */
export declare function followEventTime(events: Iterable<Decoded>, options: EventTimeOptions): Generator<Decoded | Turn>;
//# sourceMappingURL=event-time.d.ts.map