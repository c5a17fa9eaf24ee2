import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ConnectionShare } from './connection-share.js';
import type { ToWorker, WorkerStart } from './messages.js';
import { addReport, type ReportTarget } from './report.js';
import { WorkerProcess } from './worker-process.js';

/** How long a scrape waits for a worker that is busy. */
const MOST_REPORT_MS = 1000;
/** How long a worker may take to end beyond what its requests were given. */
const GRACE_MS = 2000;
/** Pause before a worker is started again: doubled each time, from the least to the most. */
const PAUSE_MS = { least: 100, most: 5000 };
/** How often workers are asked whether they are there, and how long an answer may take. */
const WATCH_MS = 2000;
const HUNG_MS = 10_000;
/** A worker that has lived for so long is no sign of a loop. */
const SOUND_MS = 10_000;

/** Keeps workers running, shares connections out to them, and adds up what they count. */
export class WorkerPool {
  /** Those that run. */
  private readonly started = new Set<WorkerProcess>();
  private readonly share: ConnectionShare;
  private readonly lives: Promise<void>[] = [];
  private readonly ending = new AbortController();
  private loading: Promise<unknown> = Promise.resolve();

  /**
   * @param size workers
   * @param begin what the worker of an index starts with, as of now
   */
  constructor(
    private readonly size: number,
    private readonly begin: (index: number) => WorkerStart,
    private readonly target: ReportTarget,
    private readonly log: Logger,
  ) {
    this.share = new ConnectionShare((workers) => target.workers.setRunning(workers));
    target.workers.setRunning(0);
  }

  /** Starts the workers. @throws Error if one ends before it is ready */
  async start(): Promise<void> {
    const indices = Array.from({ length: this.size }, (_, index) => index);
    await Promise.all(
      indices.map(async (index) => {
        const worker = this.startWorker(index);
        await Promise.race([
          this.admit(worker, index),
          worker.ended.then(() => {
            throw new Error(`worker ${index} ended before it was ready: the log says why`);
          }),
        ]);
        this.lives.push(this.keepAlive(worker, index));
      }),
    );
  }

  /** Tells all workers. */
  broadcast(message: ToWorker): void {
    for (const worker of this.started) worker.send(message);
  }

  /** Has all workers load a baseline, given as the bytes of a file. */
  load(bytes: Buffer): void {
    const loaded = Array.from(this.started, (worker) => worker.load(bytes));
    this.loading = Promise.all([this.loading, ...loaded]).then(() => undefined);
  }

  /** Resolves when all workers have the baselines that they were to load until now. */
  async spread(): Promise<void> {
    await this.loading;
  }

  /** Gives a connection to a worker. */
  serve(socket: Socket): void {
    this.share.serve(socket);
  }

  /** Resolves when all that the workers have answered until now is counted here. */
  async collect(): Promise<void> {
    await Promise.all(this.share.members.map((worker) => this.collectFrom(worker)));
  }

  /** Lets the requests of all workers end, within a deadline; they go on answering probes. */
  async settle(deadlineMs: number): Promise<void> {
    this.ending.abort();
    const settled = Promise.all(Array.from(this.started, (worker) => worker.settle(deadlineMs)));
    await within(deadlineMs + GRACE_MS, settled);
  }

  /** Ends all workers and counts the last that they have. */
  async end(): Promise<void> {
    this.ending.abort();
    this.share.close();
    this.broadcast({ type: 'end' });
    const ended = Promise.all([...Array.from(this.started, (worker) => worker.ended), ...this.lives]);
    if (await within(GRACE_MS, ended)) return;
    for (const worker of this.started) {
      this.log.error({ pid: worker.pid }, 'worker killed: it did not end in time');
      worker.kill();
    }
    await ended;
  }

  private startWorker(index: number): WorkerProcess {
    const worker = new WorkerProcess(this.begin(index), (report) => addReport(report, this.target));
    this.started.add(worker);
    void worker.ended.then(({ unserved }) => {
      this.started.delete(worker);
      this.share.leave(worker, unserved);
    });
    return worker;
  }

  /** Lets a worker take connections once it is ready. */
  private async admit(worker: WorkerProcess, index: number): Promise<void> {
    await worker.ready;
    this.log.info({ worker: index, pid: worker.pid }, 'worker started');
    this.share.join(worker);
    void this.watch(worker, index);
  }

  /** Kills a worker that hangs, as its connections would wait for ever: what it has reported stays counted. */
  private async watch(worker: WorkerProcess, index: number): Promise<void> {
    while (worker.isThere) {
      await Promise.race([sleep(WATCH_MS, undefined, { ref: false }), worker.ended]);
      if (!worker.isThere || (await within(HUNG_MS, worker.report()))) continue;
      this.log.error({ worker: index, pid: worker.pid }, 'worker killed: it has not answered for 10 s');
      worker.kill();
      return;
    }
  }

  /** Starts a worker again whenever it ends, until all are to end. */
  private async keepAlive(first: WorkerProcess, index: number): Promise<void> {
    let [worker, startedAt, pauseMs] = [first, performance.now(), PAUSE_MS.least];
    for (;;) {
      const { code, signal } = await worker.ended;
      if (this.ending.signal.aborted) return;
      if (performance.now() - startedAt > SOUND_MS) pauseMs = PAUSE_MS.least;
      const context = { worker: index, pid: worker.pid, code, signal, pause_ms: pauseMs };
      this.log.error(context, 'worker ended by itself: it is started again');
      await sleep(pauseMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
      if (this.ending.signal.aborted) return;
      pauseMs = Math.min(2 * pauseMs, PAUSE_MS.most);
      this.target.workers.countRestart();
      [worker, startedAt] = [this.startWorker(index), performance.now()];
      void this.admit(worker, index);
    }
  }

  private async collectFrom(worker: WorkerProcess): Promise<void> {
    if (await within(MOST_REPORT_MS, worker.report())) return;
    this.log.warn({ pid: worker.pid }, 'worker too busy to report: its last counts come later');
  }
}

/** Whether something is done in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  const timer = sleep(ms, false, { signal: late.signal }).catch(() => false);
  const done = await Promise.race([work.then(() => true), timer]);
  late.abort();
  return done;
}
