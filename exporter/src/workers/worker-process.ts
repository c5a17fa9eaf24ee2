import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FromWorker, ToWorker, WorkerStart } from './messages.js';
import type { Report } from './report.js';

const PROGRAM = fileURLToPath(new URL('../../bin/worker.mjs', import.meta.url));

/** How a worker ended. */
export interface WorkerEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Connections that it was given and did not take. */
  readonly unserved: readonly Socket[];
}

/** One worker, seen from the parent. */
export class WorkerProcess {
  /** Connections that it has, as far as it has told. */
  connections = 0;
  /** Resolves when it takes connections; never, if it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended and its last message was read. */
  readonly ended: Promise<WorkerEnd>;
  private readonly child: ChildProcess;
  private readonly asked = new Map<number, () => void>();
  private readonly handedOver = new Map<number, Socket>();
  private settled!: () => void;
  private readonly untilSettled = new Promise<void>((resolve) => (this.settled = resolve));
  private lastId = 0;

  /** @param onReport told of every report, once */
  constructor(
    start: WorkerStart,
    private readonly onReport: (report: Report) => void,
  ) {
    this.child = fork(PROGRAM, [], { serialization: 'advanced' });
    this.ready = new Promise((resolve) => {
      this.child.on('message', (message) => this.hear(message as FromWorker, resolve));
    });
    this.ended = untilEnded(this.child).then(([code, signal]) => {
      for (const answer of this.asked.values()) answer();
      return { code, signal, unserved: [...this.handedOver.values()] };
    });
    this.send({ type: 'start', start });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Whether it can be talked to. */
  get isThere(): boolean {
    return this.child.connected && this.child.exitCode === null && this.child.signalCode === null;
  }

  send(message: ToWorker): void {
    // Whoever is gone has nothing to lose: `ended` tells of it.
    if (this.isThere) this.child.send(message, () => undefined);
  }

  /** Gives it a connection to serve. */
  give(socket: Socket): void {
    const id = ++this.lastId;
    this.connections++;
    this.handedOver.set(id, socket);
    const message: ToWorker = { type: 'connection', id };
    // Kept open until it is taken: node:child_process forgets what was under way to a process that dies.
    this.child.send(message, socket, { keepOpen: true }, () => undefined);
  }

  /** Resolves when it has reported all that it has answered until now, or has ended. */
  async report(): Promise<void> {
    if (!this.isThere) {
      // What it sent before it died is still to be read.
      await this.ended;
      return;
    }
    const id = ++this.lastId;
    const answered = new Promise<void>((resolve) => this.asked.set(id, resolve));
    this.send({ type: 'report', id });
    await answered;
  }

  /** Has it load a baseline. Resolves when that is done, or the worker has ended. */
  async load(bytes: Buffer): Promise<void> {
    if (!this.isThere) return;
    const id = ++this.lastId;
    const loaded = new Promise<void>((resolve) => this.asked.set(id, resolve));
    this.send({ type: 'load', id, bytes });
    await loaded;
  }

  /** Resolves when its requests have ended, or the deadline is over. */
  async settle(deadlineMs: number): Promise<void> {
    this.send({ type: 'drain', deadlineMs });
    await Promise.race([this.untilSettled, this.ended]);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private hear(message: FromWorker, onReady: () => void): void {
    switch (message.type) {
      case 'ready':
        return onReady();
      case 'settled':
        return this.settled();
      case 'taken':
        this.handedOver.get(message.id)?.destroy();
        this.handedOver.delete(message.id);
        return;
      case 'closed':
        this.connections -= message.connections;
        return;
      case 'loaded':
        return this.answer(message.id);
      case 'report':
        this.onReport(message.report);
        if (message.id !== null) this.answer(message.id);
    }
  }

  private answer(id: number): void {
    this.asked.get(id)?.();
    this.asked.delete(id);
  }
}

/** Resolves when the process has ended and the last of what it sent is read. */
function untilEnded(child: ChildProcess): Promise<[WorkerEnd['code'], WorkerEnd['signal']]> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve([code, signal]));
    child.on('error', () => {
      // Where the system has no room for a further process, nothing is closed.
      if (child.pid === undefined) resolve([null, null]);
    });
  });
}
