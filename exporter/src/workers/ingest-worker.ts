import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { createIngestListener } from '../app.js';
import { BaselineReader } from '../baseline/baseline-reader.js';
import { parseBytes } from '../baseline/parse-bytes.js';
import { closeServers, settleRequests } from '../conduct/drain.js';
import { Readiness } from '../conduct/readiness.js';
import { renewCertificate } from '../conduct/renew-certificate.js';
import { Requests } from '../conduct/requests.js';
import { findRoutePrefix } from '../conduct/route-prefix.js';
import type { Settings } from '../config/running-config.js';
import type { Config } from '../config/schema.js';
import { createAppServer } from '../http-server.js';
import { createLogger } from '../log/create-logger.js';
import { readMonitorOptions } from '../monitor/options.js';
import { Guard } from '../web/guard.js';
import { Counting } from './counting.js';
import { forwardTo } from './forward.js';
import type { FromWorker, ToWorker, WorkerStart } from './messages.js';
import { isEmpty } from './report.js';

/** How often a worker tells what it has counted: the most that is lost when it is killed. */
const REPORT_MS = 250;

/** Tells the parent. @param onSent told when the message has left the process */
type Tell = (message: FromWorker, onSent?: () => void) => void;

/** Serves connections: counts predictions and has all else answered by the parent. */
export class IngestWorker {
  private readonly log: Logger;
  private readonly guard: Guard;
  private readonly counting: Counting;
  private readonly readiness = new Readiness(() => false);
  private readonly requests = new Requests();
  private readonly server: Server;
  private settings: Settings;
  private closed = 0;
  private isTelling = false;
  private readonly reader = new BaselineReader();
  /** Baselines are loaded and removed one after another, while requests are served. */
  private changes: Promise<void> = Promise.resolve();

  static async start(start: WorkerStart, tell: Tell): Promise<IngestWorker> {
    const worker = new IngestWorker(start, tell);
    // Connections come from the parent. It listens all the same: node:http watches over slow senders only then.
    worker.server.listen(start.ownSocket);
    await once(worker.server, 'listening');
    setInterval(() => worker.reportNews(), REPORT_MS);
    tell({ type: 'ready' });
    return worker;
  }

  private constructor(
    { index, settings, baselines, parentSocket }: WorkerStart,
    private readonly tell: Tell,
  ) {
    this.settings = settings;
    this.log = createLogger(settings.config.log).child({ worker: index });
    this.guard = new Guard(settings.web, this.log);
    this.counting = new Counting(baselines, readMonitorOptions(settings.config));
    const { guard, readiness, log } = this;
    const { fleet, meterOf } = this.counting;
    // What was counted under a baseline is reported under its plan.
    fleet.onRetiring = () => this.report(null);
    const prefix = findRoutePrefix(settings.config.web);
    const limits = () => divideLimits(this.settings.config);
    const others = forwardTo(parentSocket);
    const listener = createIngestListener({ fleet, meterOf, limits, prefix, guard, readiness, log }, others);
    this.server = createAppServer(listener, settings.web.tls);
    this.requests.watch(this.server);
  }

  /** Does what the parent says. @param socket the connection that came with it, if the client has not gone */
  obey(message: ToWorker, socket?: Socket): void {
    switch (message.type) {
      case 'connection':
        this.serve(socket);
        return this.tell({ type: 'taken', id: message.id });
      case 'settings':
        return this.takeOver(message.settings);
      case 'load':
        return this.change(() => this.load(message.id, message.bytes));
      case 'remove':
        return this.change(() => this.counting.fleet.remove(message.model, message.version));
      case 'report':
        return this.report(message.id);
      case 'drain':
        return void this.settle(message.deadlineMs);
      case 'end':
        return void this.end();
    }
  }

  private change(work: () => Promise<void> | void): void {
    this.changes = this.changes.then(work).catch((error: unknown) => {
      this.log.error({ err: error }, 'worker failed on a change of baselines: it begins anew');
      this.report(null, () => process.exit(1));
    });
  }

  private async load(id: number, bytes: Uint8Array): Promise<void> {
    const source = 'the baseline of the parent';
    // The parent has found it sound: where the reader is killed, as for want of memory, to be held up is better than to end.
    const baseline = await this.reader.read(bytes, source).catch(() => parseBytes(bytes, source));
    await this.counting.fleet.putInTurns(baseline);
    this.tell({ type: 'loaded', id });
  }

  private serve(socket: Socket | undefined): void {
    if (!socket) return this.noteClosed();
    socket.once('close', () => this.noteClosed());
    this.server.emit('connection', socket);
  }

  /** Tells at once, as the next connection goes to who has the fewest; those of one turn together. */
  private noteClosed(): void {
    if (this.closed++ > 0) return;
    setImmediate(() => {
      this.tell({ type: 'closed', connections: this.closed });
      this.closed = 0;
    });
  }

  private takeOver(settings: Settings): void {
    this.settings = settings;
    this.guard.takeOver(settings.web);
    renewCertificate(this.server, settings.web);
    this.log.level = settings.config.log.level;
  }

  /** Reports unasked, unless there is nothing to tell or the parent has not read the last of it. */
  private reportNews(): void {
    if (!this.isTelling) this.report(null);
  }

  /** @param id question that this answers; null for none */
  private report(id: number | null, onSent?: () => void): void {
    const report = this.counting.take();
    if (id === null && isEmpty(report) && !onSent) return;
    this.isTelling = true;
    this.tell({ type: 'report', id, report }, () => {
      this.isTelling = false;
      onSent?.();
    });
  }

  private async settle(deadlineMs: number): Promise<void> {
    this.readiness.ending = true;
    await settleRequests(this.requests, deadlineMs, this.log);
    this.tell({ type: 'settled' });
  }

  private async end(): Promise<void> {
    await closeServers([this.server]);
    await this.guard.close();
    this.report(null, () => process.exit(0));
  }
}

/** The memory for bodies that wait is shared out evenly: each worker knows of its own only. */
function divideLimits({ ingest, workers }: Config): Config['ingest'] {
  return { ...ingest, max_held_bytes: Math.ceil(ingest.max_held_bytes / workers) };
}
