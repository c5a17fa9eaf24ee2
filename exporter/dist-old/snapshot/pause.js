/**
 * Milliseconds to wait after a snapshot. State is taken twice in an interval, so that half of it is left for writing
 * and for a busy process: the next snapshot is then safe on disk before an interval has passed since the state of
 * this one was taken. At least half of the time nothing is written, so snapshots that take more than a quarter of the
 * interval come less often.
 *
 * @param durationMs how long the last snapshot took
 */
export function pauseAfter(intervalMs, durationMs) {
    return Math.max(intervalMs / 2 - durationMs, durationMs);
}
//# sourceMappingURL=pause.js.map