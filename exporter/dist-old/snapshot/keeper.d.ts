import type { SnapshotFailure } from '@plumbline/core';
import type { Logger } from 'pino';
import type { Fleet } from '../monitor/fleet.js';
/** Where the conduct of snapshots is counted. */
export interface SnapshotMeter {
    succeed(capturedAt: number, bytes: number, durationMs: number): void;
    fail(reason: SnapshotFailure): void;
}
export interface KeeperOptions {
    readonly file: string;
    readonly intervalMs: number;
    /** Brings together what is counted elsewhere, before the state is taken. */
    readonly collect?: (() => Promise<void>) | undefined;
}
/** Restores the windows from a file at the start and writes them there again and again. No failure stops the service. */
export declare class SnapshotKeeper {
    private readonly options;
    private readonly fleet;
    private readonly meter;
    private readonly log;
    private timer;
    private writing;
    private lastFailure;
    private stopped;
    constructor(options: KeeperOptions, fleet: Fleet, meter: SnapshotMeter, log: Logger);
    /** Adds the windows of the file, if it can be trusted; otherwise puts it aside and says why. */
    restore(): Promise<void>;
    /** Begins to write snapshots, the first after an interval. */
    start(): void;
    /** Writes a last snapshot. */
    stop(): Promise<void>;
    private schedule;
    /** Milliseconds that it took, whether it succeeded or not. */
    private write;
    private reportFailure;
}
//# sourceMappingURL=keeper.d.ts.map