import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionShare } from './connection-share.js';
import { addReport } from './report.js';
import { WorkerProcess } from './worker-process.js';
/** How long a scrape waits for a worker that is busy. */
const MOST_REPORT_MS = 1000;
/** How long a worker may take to end beyond what its requests were given. */
const GRACE_MS = 2000;
/** Pause before a worker is started again: doubled each time, from the least to the most. */
const PAUSE_MS = { least: 100, most: 5000 };
/** A worker that has lived for so long is no sign of a loop. */
const SOUND_MS = 10_000;
/** Keeps workers running, shares connections out to them, and adds up what they count. */
export class WorkerPool {
    size;
    begin;
    target;
    log;
    /** Those that run. */
    started = new Set();
    share;
    lives = [];
    ending = new AbortController();
    /**
     * @param size workers
     * @param begin what the worker of an index starts with, as of now
     */
    constructor(size, begin, target, log) {
        this.size = size;
        this.begin = begin;
        this.target = target;
        this.log = log;
        this.share = new ConnectionShare((workers) => target.workers.setRunning(workers));
        target.workers.setRunning(0);
    }
    /** Starts the workers. @throws Error if one ends before it is ready */
    async start() {
        const indices = Array.from({ length: this.size }, (_, index) => index);
        await Promise.all(indices.map(async (index) => {
            const worker = this.startWorker(index);
            await Promise.race([
                this.admit(worker, index),
                worker.ended.then(() => {
                    throw new Error(`worker ${index} ended before it was ready: the log says why`);
                }),
            ]);
            this.lives.push(this.keepAlive(worker, index));
        }));
    }
    /** Tells all workers. */
    broadcast(message) {
        for (const worker of this.started)
            worker.send(message);
    }
    /** Gives a connection to a worker. */
    serve(socket) {
        this.share.serve(socket);
    }
    /** Resolves when all that the workers have answered until now is counted here. */
    async collect() {
        await Promise.all(this.share.members.map((worker) => this.collectFrom(worker)));
    }
    /** Lets the requests of all workers end, within a deadline; they go on answering probes. */
    async settle(deadlineMs) {
        this.ending.abort();
        const settled = Promise.all(Array.from(this.started, (worker) => worker.settle(deadlineMs)));
        await within(deadlineMs + GRACE_MS, settled);
    }
    /** Ends all workers and counts the last that they have. */
    async end() {
        this.ending.abort();
        this.share.close();
        this.broadcast({ type: 'end' });
        const ended = Promise.all([...Array.from(this.started, (worker) => worker.ended), ...this.lives]);
        if (await within(GRACE_MS, ended))
            return;
        for (const worker of this.started) {
            this.log.error({ pid: worker.pid }, 'worker killed: it did not end in time');
            worker.kill();
        }
        await ended;
    }
    startWorker(index) {
        const worker = new WorkerProcess(this.begin(index), (report) => addReport(report, this.target));
        this.started.add(worker);
        void worker.ended.then(({ unserved }) => {
            this.started.delete(worker);
            this.share.leave(worker, unserved);
        });
        return worker;
    }
    /** Lets a worker take connections once it is ready. */
    async admit(worker, index) {
        await worker.ready;
        this.log.info({ worker: index, pid: worker.pid }, 'worker started');
        this.share.join(worker);
    }
    /** Starts a worker again whenever it ends, until all are to end. */
    async keepAlive(first, index) {
        let [worker, startedAt, pauseMs] = [first, performance.now(), PAUSE_MS.least];
        for (;;) {
            const { code, signal } = await worker.ended;
            if (this.ending.signal.aborted)
                return;
            if (performance.now() - startedAt > SOUND_MS)
                pauseMs = PAUSE_MS.least;
            const context = { worker: index, pid: worker.pid, code, signal, pause_ms: pauseMs };
            this.log.error(context, 'worker ended by itself: it is started again');
            await sleep(pauseMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
            if (this.ending.signal.aborted)
                return;
            pauseMs = Math.min(2 * pauseMs, PAUSE_MS.most);
            this.target.workers.countRestart();
            [worker, startedAt] = [this.startWorker(index), performance.now()];
            void this.admit(worker, index);
        }
    }
    async collectFrom(worker) {
        if (await within(MOST_REPORT_MS, worker.report()))
            return;
        this.log.warn({ pid: worker.pid }, 'worker too busy to report: its last counts come later');
    }
}
/** Whether something is done in time. */
async function within(ms, work) {
    const late = new AbortController();
    const timer = sleep(ms, false, { signal: late.signal }).catch(() => false);
    const done = await Promise.race([work.then(() => true), timer]);
    late.abort();
    return done;
}
//# sourceMappingURL=pool.js.map