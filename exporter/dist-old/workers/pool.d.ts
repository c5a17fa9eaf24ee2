import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { ToWorker, WorkerStart } from './messages.js';
import { type ReportTarget } from './report.js';
/** Keeps workers running, shares connections out to them, and adds up what they count. */
export declare class WorkerPool {
    private readonly size;
    private readonly begin;
    private readonly target;
    private readonly log;
    /** Those that run. */
    private readonly started;
    private readonly share;
    private readonly lives;
    private readonly ending;
    /**
     * @param size workers
     * @param begin what the worker of an index starts with, as of now
     */
    constructor(size: number, begin: (index: number) => WorkerStart, target: ReportTarget, log: Logger);
    /** Starts the workers. @throws Error if one ends before it is ready */
    start(): Promise<void>;
    /** Tells all workers. */
    broadcast(message: ToWorker): void;
    /** Gives a connection to a worker. */
    serve(socket: Socket): void;
    /** Resolves when all that the workers have answered until now is counted here. */
    collect(): Promise<void>;
    /** Lets the requests of all workers end, within a deadline; they go on answering probes. */
    settle(deadlineMs: number): Promise<void>;
    /** Ends all workers and counts the last that they have. */
    end(): Promise<void>;
    private startWorker;
    /** Lets a worker take connections once it is ready. */
    private admit;
    /** Starts a worker again whenever it ends, until all are to end. */
    private keepAlive;
    private collectFrom;
}
//# sourceMappingURL=pool.d.ts.map