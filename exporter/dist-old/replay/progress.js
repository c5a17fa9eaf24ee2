import { SingleBar } from 'cli-progress';
const LINE_EVERY_MS = 5_000;
/** Shows how far a replay is: a bar on a terminal, else a line every few seconds. */
export function showProgress(stream, rows, tally, clock, timed) {
    const describeTime = () => timed && tally.reached !== undefined ? new Date(tally.reached).toISOString().slice(0, 19) : '';
    return stream.isTTY
        ? showBar(stream, rows, tally, describeTime)
        : writeLines(stream, rows, tally, clock, describeTime);
}
function showBar(stream, rows, tally, describeTime) {
    const bar = new SingleBar({
        stream,
        format: '{bar} {percentage} % | {value} of {total} rows | rejected {rejected} | {time}',
        hideCursor: true,
    });
    bar.start(rows, 0, { rejected: 0, time: '' });
    return {
        report: (done) => bar.update(done, { rejected: tally.sent - tally.accepted, time: describeTime() }),
        end: () => bar.stop(),
    };
}
function writeLines(stream, rows, tally, clock, describeTime) {
    let [lastAt, lastSent] = [clock.now(), 0];
    return {
        report(done) {
            const elapsed = clock.now() - lastAt;
            if (elapsed < LINE_EVERY_MS)
                return;
            const rate = Math.round(((tally.sent - lastSent) * 1000) / elapsed);
            const rejected = tally.sent - tally.accepted;
            stream.write(`${done} of ${rows} rows, ${rate} events/s, rejected ${rejected} ${describeTime()}`.trimEnd() + '\n');
            [lastAt, lastSent] = [clock.now(), tally.sent];
        },
        end: () => undefined,
    };
}
//# sourceMappingURL=progress.js.map