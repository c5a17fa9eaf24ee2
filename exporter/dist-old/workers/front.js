import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { closeServers, settleRequests } from '../conduct/drain.js';
import { listen } from '../conduct/listen.js';
import { Requests } from '../conduct/requests.js';
import { createAppServer } from '../http-server.js';
import { WorkerPool } from './pool.js';
/**
 * Workers answer: this process takes the connections and hands each to one of them. Predictions they count themselves;
 * whatever else they are asked they ask this process, on a socket in a folder that only its user may enter.
 */
export class WorkerFront {
    settings;
    log;
    pool;
    acceptors = [];
    requests = new Requests();
    inner;
    folder = '';
    workersBegun = 0;
    constructor(settings, target, log) {
        this.settings = settings;
        this.log = log;
        const { fleet } = target;
        const begin = (index) => ({
            index,
            settings: this.settings,
            baselines: Array.from(fleet.entries(), ({ baseline }) => baseline),
            parentSocket: join(this.folder, 'parent'),
            ownSocket: join(this.folder, `worker-${++this.workersBegun}`),
        });
        this.pool = new WorkerPool(settings.config.workers, begin, target, log);
        fleet.listen({
            onLoaded: (baseline) => this.pool.broadcast({ type: 'loaded', baseline }),
            onRemoved: (model, version) => this.pool.broadcast({ type: 'removed', model, version }),
        });
    }
    async open(listener, addresses) {
        const { workers } = this.settings.config;
        const cores = availableParallelism();
        if (workers > cores)
            this.log.warn({ workers, cores }, 'more workers than cores: they take turns');
        this.folder = await makeFolder();
        this.inner = createAppServer(listener);
        // Workers keep their connections: a request must not meet one that is just being closed.
        this.inner.keepAliveTimeout = 0;
        this.requests.watch(this.inner);
        this.inner.listen(join(this.folder, 'parent'));
        await once(this.inner, 'listening');
        const urls = [];
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
    async takeOver(settings) {
        this.settings = settings;
        this.pool.broadcast({ type: 'settings', settings });
        await this.collect();
    }
    collect = () => this.pool.collect();
    async drain(deadlineMs) {
        await this.pool.settle(deadlineMs);
        for (const acceptor of this.acceptors)
            acceptor.close();
        await this.pool.end();
        if (this.inner?.listening) {
            await settleRequests(this.requests, 0, this.log);
            await closeServers([this.inner]);
        }
        if (this.folder !== '')
            await rm(this.folder, { recursive: true, force: true });
    }
}
/** @throws Error if there is nowhere to make it */
async function makeFolder() {
    try {
        return await mkdtemp(join(tmpdir(), 'plumbline-'));
    }
    catch (error) {
        throw new Error(`--workers needs a folder for sockets, which cannot be made in ${tmpdir()}: ${error.message}; set TMPDIR to where it can`, { cause: error });
    }
}
//# sourceMappingURL=front.js.map