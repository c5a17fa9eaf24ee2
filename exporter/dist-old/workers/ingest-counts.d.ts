import type { IngestFormat, InvalidReason, RejectReason } from '@plumbline/core';
import type { MeterOf } from '../ingest/meter.js';
/** What became of the events of one format. */
export interface IngestCounts {
    accepted: number;
    ignored: number;
    readonly rejected: Map<RejectReason, number>;
    readonly invalid: Map<InvalidReason, number>;
}
export type IngestCountsByFormat = Map<IngestFormat, IngestCounts>;
/** Loss accounting of a process that counts for another. */
export declare class IngestCounter {
    private counts;
    readonly meterOf: MeterOf;
    /** Hands out what was counted since the last time. */
    take(): IngestCountsByFormat;
    private countsOf;
}
/** Counts into a meter what another process has counted. */
export declare function addIngestCounts(counts: IngestCountsByFormat, meterOf: MeterOf): void;
//# sourceMappingURL=ingest-counts.d.ts.map