import type { IngestFormat, RejectReason } from '@plumbline/core';

/** Loss accounting of one request: every event is accepted or refused, and either is counted. */
export interface IngestMeter {
  accept(events: number): void;
  reject(reason: RejectReason, events?: number): void;
  /** Values that no feature of the baseline takes. */
  ignore(values: number): void;
}

/** Gives the meter of a format. */
export type MeterOf = (format: IngestFormat) => IngestMeter;
