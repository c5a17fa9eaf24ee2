import { endianness } from 'node:os';
import { PANES } from '../monitor/pane-ring.js';
import { END_OF_WINDOW } from './format.js';
import { encodePanes } from './sketch-panes.js';
/**
 * The state of all models at this moment as the bytes of a snapshot, before compression. Every model's open panes are
 * copied at once; closed panes, which no longer change, are copied one by one as the chunks are asked for.
 *
 * @param now milliseconds since the epoch
 */
export function encodeFleet(fleet, now) {
    const captured = Array.from(fleet.all()).flatMap(({ monitor }) => monitor.all.map((each) => ({ monitor: each, capture: each.capture() })));
    const header = {
        captured_at: now,
        panes: PANES,
        byte_order: endianness(),
        models: captured.map(({ monitor: { baseline, plan, segment }, capture }) => ({
            model: baseline.model,
            version: baseline.version,
            segment,
            plan: plan.hash,
            width: plan.width,
            slots: plan.slots.length,
            last_event_at: capture.lastEventAt,
            windows: capture.windows.map(({ name }) => name),
            sketches: [...capture.sketches.keys()],
        })),
    };
    return (function* () {
        yield Buffer.from(`${JSON.stringify(header)}\n`);
        for (const { capture } of captured) {
            yield toBytes(capture.lastValueAt);
            for (const window of capture.windows) {
                yield encodeRow(window.capture.open);
                for (const row of window.capture.listClosed())
                    yield encodeRow(row);
                yield toBytes(Float64Array.of(END_OF_WINDOW));
            }
            for (const ofSlot of capture.sketches.values()) {
                for (const panes of ofSlot.values())
                    yield toBytes(encodePanes(panes));
            }
        }
    })();
}
function encodeRow({ pane, values }) {
    const row = new Float64Array(1 + values.length);
    row[0] = pane;
    row.set(values, 1);
    return toBytes(row);
}
const toBytes = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
//# sourceMappingURL=encode.js.map