import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Front } from '../conduct/front.js';
import type { Settings } from '../config/running-config.js';
import type { ReportTarget } from './report.js';
/**
 * Workers answer: this process takes the connections and hands each to one of them. Predictions they count themselves;
 * whatever else they are asked they ask this process, on a socket in a folder that only its user may enter.
 */
export declare class WorkerFront implements Front {
    private settings;
    private readonly log;
    private readonly pool;
    private readonly acceptors;
    private readonly requests;
    private inner;
    private folder;
    private workersBegun;
    constructor(settings: Settings, target: ReportTarget, log: Logger);
    open(listener: RequestListener, addresses: readonly string[]): Promise<string[]>;
    takeOver(settings: Settings): Promise<void>;
    readonly collect: () => Promise<void>;
    drain(deadlineMs: number): Promise<void>;
}
//# sourceMappingURL=front.d.ts.map