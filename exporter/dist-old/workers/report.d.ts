import type { MeterOf } from '../ingest/meter.js';
import type { ModelDelta } from '../monitor/delta.js';
import type { Fleet } from '../monitor/fleet.js';
import { type IngestCountsByFormat, type IngestCounter } from './ingest-counts.js';
import type { WorkerMeter } from './meter.js';
/** What a worker has counted since its last report. */
export interface Report {
    readonly models: readonly ModelDelta[];
    readonly ingest: IngestCountsByFormat;
}
/** Where the reports of workers are added up. */
export interface ReportTarget {
    readonly fleet: Fleet;
    readonly meterOf: MeterOf;
    readonly workers: WorkerMeter;
}
/** Takes what a worker has counted, so that the next report does not have it again. */
export declare function takeReport(fleet: Fleet, counter: IngestCounter): Report;
/** Whether there is nothing to tell. */
export declare const isEmpty: ({ models, ingest }: Report) => boolean;
/** Adds a report to the whole. */
export declare function addReport({ models, ingest }: Report, { fleet, meterOf, workers }: ReportTarget): void;
//# sourceMappingURL=report.d.ts.map