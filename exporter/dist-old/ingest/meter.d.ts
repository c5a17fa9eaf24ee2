import type { IngestFormat, InvalidReason, RejectReason } from '@plumbline/core';
/** Loss accounting of one request: every event is accepted or refused, and either is counted. */
export interface IngestMeter {
    accept(events: number): void;
    reject(reason: RejectReason, events?: number): void;
    /** Values that no feature of the baseline takes. */
    ignore(values: number): void;
    /** Values that are not of the type of their baseline. */
    spoil(reason: InvalidReason, values: number): void;
}
/** Gives the meter of a format. */
export type MeterOf = (format: IngestFormat) => IngestMeter;
//# sourceMappingURL=meter.d.ts.map