import { type Baseline } from '@plumbline/core';
import { Batch, type KnownNames } from '../ingest/batch.js';
import type { ModelMonitor } from './model-monitor.js';
/** Which slices of a model's traffic are watched apart, beside all of it. */
export interface SegmentRule {
    readonly model: string;
    /** A feature, or another field of an event. */
    readonly column: string;
    readonly values: readonly string[];
    /** Whether all that has none of the values is a segment too, {@link OTHER_SEGMENT}. */
    readonly other: boolean;
}
export declare const OTHER_SEGMENT = "other";
/** A model version has too many features for its segments. */
export declare class SegmentsError extends Error {
    /** For who sent the baseline over HTTP. */
    readonly status = 422;
}
/** @throws SegmentsError naming both factors */
export declare function checkSegments({ model, version, features }: Baseline, rule: SegmentRule | undefined): void;
/** Watches slices of the events of one model version, each as if it were all. */
export declare class Segments {
    readonly column: string;
    readonly monitors: ReadonlyMap<string, ModelMonitor>;
    private readonly known;
    /** What becomes of events without any of the values. */
    private readonly rest;
    /** @param known names that the model takes, the column left aside */
    constructor(rule: SegmentRule, known: KnownNames, open: (segment: string) => ModelMonitor);
    /** Names that the model takes, the column among them. */
    get takenNames(): KnownNames;
    /** Counts the events of a batch that are of a segment. */
    accept(batch: Batch): void;
    private groupRows;
    /** 7 and "7" are one segment: the label is a text anyway. */
    private segmentOf;
}
//# sourceMappingURL=segments.d.ts.map