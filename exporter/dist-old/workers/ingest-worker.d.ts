import type { Socket } from 'node:net';
import type { FromWorker, ToWorker, WorkerStart } from './messages.js';
/** Tells the parent. @param onSent told when the message has left the process */
type Tell = (message: FromWorker, onSent?: () => void) => void;
/** Serves connections: counts predictions and has all else answered by the parent. */
export declare class IngestWorker {
    private readonly tell;
    private readonly log;
    private readonly guard;
    private readonly counting;
    private readonly readiness;
    private readonly requests;
    private readonly server;
    private settings;
    private closed;
    private isTelling;
    static start(start: WorkerStart, tell: Tell): Promise<IngestWorker>;
    private constructor();
    /** Does what the parent says. @param socket the connection that came with it, if the client has not gone */
    obey(message: ToWorker, socket?: Socket): void;
    private serve;
    /** Tells at once, as the next connection goes to who has the fewest; those of one turn together. */
    private noteClosed;
    private takeOver;
    /** Reports unasked, unless there is nothing to tell or the parent has not read the last of it. */
    private reportNews;
    /** @param id question that this answers; null for none */
    private report;
    private settle;
    private end;
}
export {};
//# sourceMappingURL=ingest-worker.d.ts.map