/** How fast rows are sent: by their own times, by count, or as fast as they are taken. */
export type Pace = {
    readonly kind: 'speed'; /** Times real time. */
    readonly speed: number;
} | {
    readonly kind: 'rate'; /** Events a second. */
    readonly rate: number;
} | {
    readonly kind: 'unlimited';
};
/**
 * When a row is due, on the clock of `startMs`.
 *
 * @param time of the row in ms; not used unless paced by speed
 * @param index of the row, from 0
 */
export type Schedule = (time: number, index: number) => number;
/**
 * Fixes a pace to a start.
 *
 * @param startMs moment at which the first row is due
 * @param firstTime time of the first row in ms
 */
export declare function startSchedule(pace: Pace, startMs: number, firstTime: number): Schedule;
//# sourceMappingURL=pace.d.ts.map