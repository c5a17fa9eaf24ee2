import { type MetricFamily } from '@plumbline/core';
import type { Slot } from '../monitor/plan.js';
import { type ModelCollector } from './collector.js';
/** The series of one slot: further labels, and which running total each shows. */
export type SlotSeries = (slot: Slot) => readonly {
    labels: Readonly<Record<string, string>>;
    index: number;
}[];
/**
 * A counter family that shows running totals. Lines are rendered once per model, so that a scrape only writes numbers;
 * every series stands from the start with 0, so that `increase` sees its first value.
 */
export declare function counterCollector(family: MetricFamily, listSeries: SlotSeries): ModelCollector;
//# sourceMappingURL=counters.d.ts.map