import type { SnapshotFailure } from '@plumbline/core';
import { z } from 'zod';
export declare const FORMAT_FAMILY = "plumbline.snapshot/";
export declare const FORMAT_LINE: Buffer<ArrayBuffer>;
export declare const DIGEST: {
    readonly algorithm: "sha256";
    readonly bytes: 32;
};
/** Stands where the number of a pane would. */
export declare const END_OF_WINDOW = -1;
export declare const headerSchema: z.ZodObject<{
    captured_at: z.ZodNumber;
    panes: z.ZodLiteral<60>;
    byte_order: z.ZodEnum<{
        LE: "LE";
        BE: "BE";
    }>;
    models: z.ZodArray<z.ZodObject<{
        model: z.ZodString;
        version: z.ZodString;
        segment: z.ZodString;
        plan: z.ZodString;
        width: z.ZodInt;
        slots: z.ZodInt;
        last_event_at: z.ZodNullable<z.ZodNumber>;
        windows: z.ZodArray<z.ZodString>;
        sketches: z.ZodArray<z.ZodInt>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type SnapshotHeader = z.infer<typeof headerSchema>;
/** A snapshot, or a part of it, that must not be restored. */
export declare class SnapshotError extends Error {
    readonly reason: SnapshotFailure;
    constructor(reason: SnapshotFailure, message: string, options?: ErrorOptions);
}
//# sourceMappingURL=format.d.ts.map