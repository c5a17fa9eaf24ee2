import type { MetricFamily } from '@plumbline/core';
import type { Member } from '../monitor/fleet.js';
/** One family of metrics over all models: what it is, and how the samples of one model are written. */
export interface ModelCollector {
    readonly family: MetricFamily;
    /**
     * Prepares what never changes for a model; the result writes the samples of a scrape, in parts of whole lines where
     * they are many, so that others get their turn in between.
     */
    prepare(member: Member): () => string | Iterable<string | Buffer>;
}
/** Joins texts into parts that are long enough to be worth a turn of the event loop. */
export declare function joinParts(texts: Iterable<string>): Generator<string>;
/** Renders parts that never change once, as somebody asks for them, and hands them out again as bytes. */
export declare function keepParts(parts: Iterator<string>): () => Iterable<Buffer>;
//# sourceMappingURL=collector.d.ts.map