import { sliceColumns } from './columnar.js';
import { describeValue, isRecord } from './event.js';
/** Events further ahead of the wall clock are of a wrong clock: they would make all that come after them late. */
const MOST_AHEAD_MS = 5 * 60_000;
/** Moves the clock with the timestamps of events, and refuses those that have none, come too late, or from the future. */
export function* followEventTime(events, options) {
    for (const decoded of events) {
        if ('block' in decoded)
            yield* followBlock(decoded.block, options);
        else if ('event' in decoded)
            yield* followEvent(decoded, options);
        else
            yield decoded;
    }
}
function* followEvent(decoded, options) {
    const { event } = decoded;
    if (!isRecord(event) || !options.isKnown(event['model'], event['version'])) {
        yield decoded;
        return;
    }
    const time = judgeTime(event['timestamp'], options);
    if (typeof time !== 'number') {
        yield { fault: time };
        return;
    }
    yield* moveClock(time, options.clock);
    yield decoded;
}
/** Cuts a block where the clock moves to another pane. */
function* followBlock(block, options) {
    if (!options.isKnown(block.model, block.version)) {
        yield { block };
        return;
    }
    const times = block.times ?? [];
    let start = 0;
    for (let row = 0; row < block.rows; row++) {
        const time = judgeTime(times[row], options);
        const isSound = typeof time === 'number';
        if (isSound && !options.clock.ends(time)) {
            options.clock.move(time);
            continue;
        }
        if (row > start)
            yield cut(block, start, row);
        start = isSound ? row : row + 1;
        if (isSound)
            yield* moveClock(time, options.clock);
        else
            yield { fault: time };
    }
    if (block.rows > start)
        yield cut(block, start, block.rows);
}
const cut = (block, start, end) => ({
    block: { ...block, rows: end - start, columns: sliceColumns(block.columns, start, end) },
});
function* moveClock(time, clock) {
    if (clock.ends(time))
        yield { turn: () => clock.move(time) };
    else
        clock.move(time);
}
/** RFC 3339 with a zone, as CloudEvents have it: without one, nobody knows which hour is meant. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i;
/** Milliseconds since the epoch, or why the event cannot be placed. */
function judgeTime(value, { clock, lateMs, now }) {
    const time = typeof value === 'string' && TIMESTAMP.test(value) ? Date.parse(value) : NaN;
    if (Number.isNaN(time) || time < 0) {
        const detail = `windows go by event time here, so "timestamp" must be a moment such as 2026-01-31T12:00:00Z, got ${describeValue(value)}`;
        return { reason: 'invalid_event', detail };
    }
    if (time > now() + MOST_AHEAD_MS) {
        return {
            reason: 'future_event',
            detail: `"timestamp" ${String(value)} lies in the future: is that clock right?`,
        };
    }
    if (time < clock.now - lateMs) {
        const detail = `"timestamp" ${String(value)} is behind the newest event, ${new Date(clock.now).toISOString()}: send events in the order of their time`;
        return { reason: 'late_event', detail };
    }
    return time;
}
//# sourceMappingURL=event-time.js.map