import { endianness } from 'node:os';
import { END_OF_WINDOW, headerSchema, SnapshotError } from './format.js';
import { decodePanes } from './sketch-panes.js';
const FLOAT_BYTES = Float64Array.BYTES_PER_ELEMENT;
const NEWLINE = 0x0a;
/**
 * Reads what `encodeFleet` wrote.
 *
 * @throws SnapshotError `version` for another header, `checksum` where rows do not end where they should
 */
export function decodeFleet(bytes) {
    const headerEnd = bytes.indexOf(NEWLINE);
    const header = readHeader(bytes.subarray(0, Math.max(0, headerEnd)));
    // Copied, as floats must stand at a multiple of 8.
    const floats = bytes.subarray(headerEnd + 1);
    if (floats.length % FLOAT_BYTES !== 0)
        throw outOfStep();
    const numbers = new Float64Array(new Uint8Array(floats).buffer);
    let at = 0;
    const take = (count) => {
        at += count;
        if (at > numbers.length)
            throw outOfStep();
        return numbers.subarray(at - count, at);
    };
    const takeWindow = (width) => {
        const rows = [];
        for (let pane = take(1)[0]; pane !== END_OF_WINDOW; pane = take(1)[0]) {
            rows.push({ pane, values: take(width) });
        }
        return rows;
    };
    const models = header.models.map((each) => {
        const { model, version, segment, plan, width, slots, last_event_at, windows, sketches } = each;
        const saved = {
            lastEventAt: last_event_at,
            lastValueAt: take(slots),
            windows: new Map(windows.map((name) => [name, takeWindow(width)])),
            sketches: new Map(sketches.map((slot) => [slot, new Map(windows.map((name) => [name, decodePanes(take)]))])),
        };
        return { model, version, segment, plan, saved };
    });
    if (at !== numbers.length)
        throw outOfStep();
    return models;
}
function readHeader(line) {
    let header;
    try {
        header = headerSchema.parse(JSON.parse(line.toString('utf8')));
    }
    catch (error) {
        throw new SnapshotError('version', 'its header is not of this version', { cause: error });
    }
    if (header.byte_order === endianness())
        return header;
    throw new SnapshotError('version', `its numbers are in the byte order ${header.byte_order}, of another processor`);
}
const outOfStep = () => new SnapshotError('checksum', 'its rows do not end where they should');
//# sourceMappingURL=decode.js.map