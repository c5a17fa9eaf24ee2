import type { Socket } from 'node:net';
import type { ToWorker, WorkerStart } from './messages.js';
import type { Report } from './report.js';
/** How a worker ended. */
export interface WorkerEnd {
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    /** Connections that it was given and did not take. */
    readonly unserved: readonly Socket[];
}
/** One worker, seen from the parent. */
export declare class WorkerProcess {
    private readonly onReport;
    /** Connections that it has, as far as it has told. */
    connections: number;
    /** Resolves when it takes connections; never, if it ends before. */
    readonly ready: Promise<void>;
    /** Resolves when it has ended and its last message was read. */
    readonly ended: Promise<WorkerEnd>;
    private readonly child;
    private readonly asked;
    private readonly handedOver;
    private settled;
    private readonly untilSettled;
    private lastId;
    /** @param onReport told of every report, once */
    constructor(start: WorkerStart, onReport: (report: Report) => void);
    get pid(): number | undefined;
    /** Whether it can be talked to. */
    get isThere(): boolean;
    send(message: ToWorker): void;
    /** Gives it a connection to serve. */
    give(socket: Socket): void;
    /** Resolves when it has reported all that it has answered until now, or has ended. */
    report(): Promise<void>;
    /** Resolves when its requests have ended, or the deadline is over. */
    settle(deadlineMs: number): Promise<void>;
    kill(): void;
    private hear;
    private answer;
}
//# sourceMappingURL=worker-process.d.ts.map