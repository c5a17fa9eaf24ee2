import { type AnomalyReason, type Baseline, type BaselineFeature, type BinLayout } from '@plumbline/core';
import type { MonitorOptions } from './options.js';
/** Where the running totals of one feature stand in the vector of its model. */
export interface Slot {
    /** Place in the plan. */
    readonly index: number;
    readonly feature: BaselineFeature;
    readonly layout: BinLayout;
    readonly layoutName: string;
    readonly binIds: readonly string[];
    /** Importance over the mean of all features that have one; absent if this has none. */
    readonly importance?: number;
    /** Says what every entry of the slot means: equal only if the counts of both can be added. */
    readonly identity: string;
    /** Entries of the slot in the vector; the first is that of the first bin. */
    readonly width: number;
    /** First of the totals per bin. */
    readonly bins: number;
    readonly binCount: number;
    /** First of the totals per value state, in the order of VALUE_STATES. */
    readonly states: number;
    /** Whether its rolling windows stand as gauges, quantiles among them. */
    readonly gauged: boolean;
    /** Index of the total of each kind of anomalous value this feature can have. */
    readonly anomalies: Readonly<Partial<Record<AnomalyReason, number>>>;
    /** Indexes of the deviation sums; absent for categories and constants, which have no standard deviation. */
    readonly deviations?: {
        readonly up: number;
        readonly down: number;
        readonly squared: number;
    };
}
/** What to do with the values of a model version, made once from its baseline. */
export interface Plan {
    readonly slots: readonly Slot[];
    /** Length of the vector of running totals. */
    readonly width: number;
    /** Places of the vector that are not counts. */
    readonly sumPlaces: readonly number[];
    /**
     * Identity of everything that gives the entries of the vector their meaning: bins, shares, and what deviations and
     * anomalies are measured against.
     */
    readonly hash: string;
}
/** Lays out the totals of every feature of a baseline, one after another. */
export declare function compilePlan(baseline: Baseline, { gaugedFeatures }?: MonitorOptions): Plan;
//# sourceMappingURL=plan.d.ts.map