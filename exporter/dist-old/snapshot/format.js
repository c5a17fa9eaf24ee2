import { z } from 'zod';
import { PANES } from '../monitor/pane-ring.js';
/*
 * A snapshot is a first line that names the format, a gzip member, and the SHA-256 of all bytes before it. In the gzip
 * member stand the header, one line of JSON, and for each model of the header, in its order, 64-bit floats: when each
 * slot had its last value, then for each window its panes (number of the pane, then its values) up to END_OF_WINDOW;
 * at last, for each slot that has a sketch and each window, the panes of the sketch up to END_OF_WINDOW.
 */
export const FORMAT_FAMILY = 'plumbline.snapshot/';
export const FORMAT_LINE = Buffer.from(`${FORMAT_FAMILY}v2\n`);
export const DIGEST = { algorithm: 'sha256', bytes: 32 };
/** Stands where the number of a pane would. */
export const END_OF_WINDOW = -1;
const countSchema = z.int().nonnegative();
export const headerSchema = z.strictObject({
    captured_at: z.number(),
    panes: z.literal(PANES),
    /** Floats stand as the processor has them. */
    byte_order: z.enum(['LE', 'BE']),
    models: z.array(z.strictObject({
        model: z.string(),
        version: z.string(),
        segment: z.string(),
        /** Identity of what the entries mean: `Plan.hash`. */
        plan: z.string(),
        width: countSchema,
        slots: countSchema,
        last_event_at: z.number().nullable(),
        windows: z.array(z.string()),
        /** Indexes of the slots that have a sketch. */
        sketches: z.array(countSchema),
    })),
});
/** A snapshot, or a part of it, that must not be restored. */
export class SnapshotError extends Error {
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}
//# sourceMappingURL=format.js.map