import type { Fleet } from '../monitor/fleet.js';
/**
 * The state of all models at this moment as the bytes of a snapshot, before compression. Every model's open panes are
 * copied at once; closed panes, which no longer change, are copied one by one as the chunks are asked for.
 *
 * @param now milliseconds since the epoch
 */
export declare function encodeFleet(fleet: Fleet, now: number): Iterable<Buffer>;
//# sourceMappingURL=encode.d.ts.map