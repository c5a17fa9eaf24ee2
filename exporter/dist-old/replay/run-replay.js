import { startSchedule } from './pace.js';
import { RowQueue } from './row-queue.js';
/** Time between batches that are not full: what comes due meanwhile goes together. */
const TICK_MS = 75;
/** Longest sleep, so that progress shows during gaps in the data. */
const LONGEST_SLEEP_MS = 1000;
/**
 * Feeds rows through the model server into the exporter, one batch after the other: whoever is slow slows the
 * replay down, and the lag is noted.
 *
 * @throws Error when a server is away for too long or refuses, or when the exporter does not know the model
 */
export async function runReplay(replay, parts) {
    const { clock, signal } = parts;
    const end = clock.now() + (replay.durationMs ?? Infinity);
    const isOver = () => signal.aborted || clock.now() >= end;
    do {
        const queue = new RowQueue(parts.read());
        try {
            const first = await queue.fill(replay.batch);
            if (!first)
                return;
            const schedule = startSchedule(replay.pace, clock.now(), first.time);
            let notBefore = -Infinity;
            while (!isOver()) {
                const next = await queue.fill(replay.batch);
                if (!next)
                    break;
                const now = clock.now();
                const due = schedule(next.time, queue.taken);
                const ready = Math.max(due, notBefore);
                if (ready > now) {
                    await clock.sleep(Math.min(ready - now, LONGEST_SLEEP_MS, end - now), signal);
                }
                else {
                    if (due > -Infinity)
                        parts.tally.lagMs = Math.max(parts.tally.lagMs, now - due);
                    const rows = queue.takeDue(schedule, now, replay.batch);
                    notBefore = rows.length < replay.batch ? now + TICK_MS : now;
                    await deliver(replay, parts, rows);
                }
                parts.report(queue.taken);
            }
        }
        finally {
            await queue.close();
        }
    } while (replay.loop && !isOver());
}
async function deliver({ model, version }, parts, rows) {
    const { tally } = parts;
    tally.undelivered += rows.length;
    const predictions = await parts.predict?.(rows.map(({ features }) => features));
    const events = rows.map(({ features, prediction, label, timestamp }, i) => ({
        model,
        version,
        features,
        prediction: predictions ? predictions[i] : prediction,
        label,
        ...(timestamp !== undefined && { timestamp }),
    }));
    for await (const answer of parts.send(events)) {
        tally.addAnswer(answer);
        tally.undelivered -= answer.accepted + answer.rejected_total;
        if (tally.accepted === 0)
            stopIfHopeless(answer);
    }
    tally.reached = rows.at(-1).time;
}
/** Refusals that no later event can escape. */
const HOPELESS = ['unknown_model', 'unknown_version'];
function stopIfHopeless({ rejected }) {
    const refusal = rejected.find(({ reason }) => HOPELESS.includes(reason));
    if (refusal)
        throw new Error(`the exporter refuses every event: ${refusal.reason}: ${refusal.detail}`);
}
//# sourceMappingURL=run-replay.js.map