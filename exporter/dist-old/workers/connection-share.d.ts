import type { Socket } from 'node:net';
import type { WorkerProcess } from './worker-process.js';
/** Shares connections out to the workers that take them. */
export declare class ConnectionShare {
    private readonly onChange;
    private readonly workers;
    private waiting;
    private isClosed;
    /** @param onChange told how many workers take connections whenever that changes */
    constructor(onChange: (workers: number) => void);
    /** Those that take connections. */
    get members(): readonly WorkerProcess[];
    /** Gives a connection to the worker that has the fewest; it waits while there is none. */
    serve(socket: Socket): void;
    join(worker: WorkerProcess): void;
    /** @param unserved connections that the worker was given and did not take, which go to others */
    leave(worker: WorkerProcess, unserved: readonly Socket[]): void;
    /** From now on nothing waits for a worker. */
    close(): void;
    private findLeastBusy;
}
//# sourceMappingURL=connection-share.d.ts.map