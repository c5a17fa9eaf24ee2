import type { Baseline } from '@plumbline/core';
import type { Learning } from '../learn/learning.js';
import { type SeriesBudget } from './budget.js';
import type { ModelDelta } from './delta.js';
import { ModelMonitor } from './model-monitor.js';
import type { MonitorOptions } from './options.js';
import type { Slot } from './plan.js';
/** A model version and those of its features that the series budget has room for. */
export interface Member {
    readonly monitor: ModelMonitor;
    readonly exported: readonly Slot[];
    /** Whether the facts about the model version as a whole have room too. */
    readonly factsExported: boolean;
}
/** A model version as a whole, and the slices of it that are watched apart. */
export interface WholeMember extends Member {
    readonly segments: readonly Member[];
}
/** A baseline that is loaded; its version is retired, without monitor and series, while no events come. */
export interface Entry {
    readonly baseline: Baseline;
    readonly hash: string;
    /** When it was loaded, or had its first event after a retirement; milliseconds since the epoch. */
    readonly since: number;
    readonly member: WholeMember | null;
}
/** What loading a baseline did. */
export type Change = 'added' | 'replaced' | 'unchanged';
export interface Lifetimes {
    /** A version without events for so long is retired. */
    readonly quietMs: number;
    /** Series of a replaced or removed baseline stay so long, so that Prometheus sees their last values. */
    readonly shownMs: number;
}
/** Told of every change of the baselines that are loaded. */
export interface FleetListener {
    onLoaded(baseline: Baseline): void;
    onRemoved(model: string, version: string): void;
}
export declare const LIFETIMES: Lifetimes;
/** Takes the events of a model version. */
export type EventSink = Pick<ModelMonitor, 'takenNames' | 'accept'> & {
    readonly segments: {
        readonly column: string;
    } | null;
};
/** Every model version that has a baseline. */
export declare class Fleet {
    private readonly windows;
    private readonly budget;
    private readonly now;
    private readonly lifetimes;
    private readonly options;
    private readonly models;
    private readonly retiring;
    private listener;
    /** Takes the events of model versions that have no baseline yet, if any may learn one. */
    learning: Pick<Learning, 'find' | 'list'> | null;
    constructor(windows: readonly string[], budget: SeriesBudget, now?: () => number, lifetimes?: Lifetimes, options?: MonitorOptions);
    /** @throws Error if the model version has a baseline already */
    add(baseline: Baseline): WholeMember;
    /**
     * Loads a baseline in place of the one its version has. Features that are the same go on counting; the others start at
     * 0 under their new layout, and what was counted under the old one is shown a while longer.
     */
    put(baseline: Baseline): Change;
    /** Forgets a model version; its series are shown a while longer. */
    remove(model: string, version: string): void;
    /** From now on this listener is told of changes, in place of any other. */
    listen(listener: FleetListener): void;
    hasModel(model: string): boolean;
    /** The monitor of a version that is not retired. */
    find(model: string, version: string): ModelMonitor | undefined;
    /** What takes an event: a retired version comes back, with counters at 0. */
    findForEvent(model: string, version: string): EventSink | undefined;
    /** Whether events of a version are taken. */
    takes(model: string, version: string): boolean;
    versionsOf(model: string): string[];
    /** Every loaded baseline, retired or not. */
    entries(): Iterable<Entry>;
    /** Every version that is not retired. */
    all(): Iterable<WholeMember>;
    /** What a scrape shows: every version, and what is on its way out. */
    shown(): Iterable<Member>;
    /** The monitor that a delta was counted for, though it may have been replaced or removed a while ago. */
    findShown({ model, version, segment, plan }: ModelDelta): ModelMonitor | undefined;
    entryOf(model: string, version: string): Entry | undefined;
    /** Whether a baseline can be loaded. @throws SegmentsError if not */
    check(baseline: Baseline): void;
    private activate;
    private admitSlots;
    /** Live series come before those that are on their way out. */
    private admit;
    private retireQuiet;
    private setEntry;
}
/** A member and those of its segments. */
export declare const flatten: (member: WholeMember) => Member[];
//# sourceMappingURL=fleet.d.ts.map