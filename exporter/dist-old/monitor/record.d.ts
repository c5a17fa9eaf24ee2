import { type InvalidReason } from '@plumbline/core';
import type { Column } from '../ingest/batch.js';
import type { Slot } from './plan.js';
/** Values of a column that are not of the type of their baseline. */
export interface ValueFault {
    readonly feature: string;
    count: number;
    /** How many were what. */
    readonly reasons: Partial<Record<InvalidReason, number>>;
    /** What was expected and the first value that was not it. */
    readonly detail: string;
}
/**
 * Counts a column into the running totals of its slot.
 *
 * @param column values by row; a hole is a missing value
 * @param rows rows of the batch, which may be more than the column has
 * @returns the values that were invalid, or null
 */
export type Recorder = (column: Column, rows: number) => ValueFault | null;
/** Takes the first `count` of the finite values of a column. */
export type Observer = (values: Float64Array, count: number) => void;
/** Makes the recorder of a slot, which adds into `totals`. @param observe told of the values of a numeric feature too */
export declare function compileRecorder(slot: Slot, totals: Float64Array, observe?: Observer): Recorder;
//# sourceMappingURL=record.d.ts.map