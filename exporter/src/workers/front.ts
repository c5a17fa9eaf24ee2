import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Logger } from 'pino';
import { closeServers, settleRequests } from '../conduct/drain.js';
import type { Front } from '../conduct/front.js';
import { listen } from '../conduct/listen.js';
import { Requests } from '../conduct/requests.js';
import type { Settings } from '../config/running-config.js';
import { createAppServer } from '../http-server.js';
import { WorkerPool } from './pool.js';
import type { ReportTarget } from './report.js';

/**
 * Workers answer: this process takes the connections and hands each to one of them. Predictions they count themselves;
 * whatever else they are asked they ask this process, on a socket in a folder that only its user may enter.
 */
export class WorkerFront implements Front {
  private readonly pool: WorkerPool;
  private readonly acceptors: Server[] = [];
  private readonly requests = new Requests();
  private inner: HttpServer | undefined;
  private folder = '';
  private workersBegun = 0;

  constructor(
    private settings: Settings,
    target: ReportTarget,
    private readonly log: Logger,
  ) {
    const { fleet } = target;
    const begin = (index: number) => ({
      index,
      settings: this.settings,
      baselines: Array.from(fleet.entries(), ({ baseline }) => baseline),
      parentSocket: join(this.folder, 'parent'),
      ownSocket: join(this.folder, `worker-${++this.workersBegun}`),
    });
    this.pool = new WorkerPool(settings.config.workers, begin, target, log);
    fleet.listen({
      onLoaded: (bytes) => this.pool.load(bytes),
      onRemoved: (model, version) => this.pool.broadcast({ type: 'remove', model, version }),
    });
  }

  async open(listener: RequestListener, addresses: readonly string[]): Promise<string[]> {
    const { workers } = this.settings.config;
    const cores = availableParallelism();
    if (workers > cores) this.log.warn({ workers, cores }, 'more workers than cores: they take turns');
    this.folder = await makeFolder();
    this.inner = createAppServer(listener);
    // Workers keep their connections: a request must not meet one that is just being closed.
    this.inner.keepAliveTimeout = 0;
    this.requests.watch(this.inner);
    this.inner.listen(join(this.folder, 'parent'));
    await once(this.inner, 'listening');
    const urls: string[] = [];
    for (const address of addresses) {
      const acceptor = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
        socket.on('error', () => undefined);
        this.pool.serve(socket);
      });
      urls.push(await listen(acceptor, address, this.settings.web.tls !== undefined));
      this.acceptors.push(acceptor);
    }
    await this.pool.start();
    return urls;
  }

  async takeOver(settings: Settings): Promise<void> {
    this.settings = settings;
    this.pool.broadcast({ type: 'settings', settings });
    await this.collect();
  }

  readonly collect = (): Promise<void> => this.pool.collect();
  readonly spread = (): Promise<void> => this.pool.spread();

  async drain(deadlineMs: number): Promise<void> {
    await this.pool.settle(deadlineMs);
    for (const acceptor of this.acceptors) acceptor.close();
    await this.pool.end();
    if (this.inner?.listening) {
      await settleRequests(this.requests, 0, this.log);
      await closeServers([this.inner]);
    }
    if (this.folder !== '') await rm(this.folder, { recursive: true, force: true });
  }
}

/** @throws Error if there is nowhere to make it */
async function makeFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'plumbline-'));
  } catch (error) {
    throw new Error(
      `--workers needs a folder for sockets, which cannot be made in ${tmpdir()}: ${(error as Error).message}; set TMPDIR to where it can`,
      { cause: error },
    );
  }
}
