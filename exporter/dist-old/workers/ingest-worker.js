import { once } from 'node:events';
import { createIngestListener } from '../app.js';
import { closeServers, settleRequests } from '../conduct/drain.js';
import { Readiness } from '../conduct/readiness.js';
import { renewCertificate } from '../conduct/renew-certificate.js';
import { Requests } from '../conduct/requests.js';
import { findRoutePrefix } from '../conduct/route-prefix.js';
import { createAppServer } from '../http-server.js';
import { createLogger } from '../log/create-logger.js';
import { readMonitorOptions } from '../monitor/options.js';
import { Guard } from '../web/guard.js';
import { Counting } from './counting.js';
import { forwardTo } from './forward.js';
import { isEmpty } from './report.js';
/** How often a worker tells what it has counted: the most that is lost when it is killed. */
const REPORT_MS = 250;
/** Serves connections: counts predictions and has all else answered by the parent. */
export class IngestWorker {
    tell;
    log;
    guard;
    counting;
    readiness = new Readiness(() => false);
    requests = new Requests();
    server;
    settings;
    closed = 0;
    isTelling = false;
    static async start(start, tell) {
        const worker = new IngestWorker(start, tell);
        // Connections come from the parent. It listens all the same: node:http watches over slow senders only then.
        worker.server.listen(start.ownSocket);
        await once(worker.server, 'listening');
        setInterval(() => worker.reportNews(), REPORT_MS);
        tell({ type: 'ready' });
        return worker;
    }
    constructor({ index, settings, baselines, parentSocket }, tell) {
        this.tell = tell;
        this.settings = settings;
        this.log = createLogger(settings.config.log).child({ worker: index });
        this.guard = new Guard(settings.web, this.log);
        this.counting = new Counting(baselines, readMonitorOptions(settings.config));
        const { guard, readiness, log } = this;
        const { fleet, meterOf } = this.counting;
        const prefix = findRoutePrefix(settings.config.web);
        const limits = () => divideLimits(this.settings.config);
        const others = forwardTo(parentSocket);
        const listener = createIngestListener({ fleet, meterOf, limits, prefix, guard, readiness, log }, others);
        this.server = createAppServer(listener, settings.web.tls);
        this.requests.watch(this.server);
    }
    /** Does what the parent says. @param socket the connection that came with it, if the client has not gone */
    obey(message, socket) {
        switch (message.type) {
            case 'connection':
                this.serve(socket);
                return this.tell({ type: 'taken', id: message.id });
            case 'settings':
                return this.takeOver(message.settings);
            case 'loaded':
                // What was counted under the old baseline goes first, under its plan.
                this.report(null);
                this.counting.fleet.put(message.baseline);
                return;
            case 'removed':
                this.report(null);
                return this.counting.fleet.remove(message.model, message.version);
            case 'report':
                return this.report(message.id);
            case 'drain':
                return void this.settle(message.deadlineMs);
            case 'end':
                return void this.end();
        }
    }
    serve(socket) {
        if (!socket)
            return this.noteClosed();
        socket.once('close', () => this.noteClosed());
        this.server.emit('connection', socket);
    }
    /** Tells at once, as the next connection goes to who has the fewest; those of one turn together. */
    noteClosed() {
        if (this.closed++ > 0)
            return;
        setImmediate(() => {
            this.tell({ type: 'closed', connections: this.closed });
            this.closed = 0;
        });
    }
    takeOver(settings) {
        this.settings = settings;
        this.guard.takeOver(settings.web);
        renewCertificate(this.server, settings.web);
        this.log.level = settings.config.log.level;
    }
    /** Reports unasked, unless there is nothing to tell or the parent has not read the last of it. */
    reportNews() {
        if (!this.isTelling)
            this.report(null);
    }
    /** @param id question that this answers; null for none */
    report(id, onSent) {
        const report = this.counting.take();
        if (id === null && isEmpty(report) && !onSent)
            return;
        this.isTelling = true;
        this.tell({ type: 'report', id, report }, () => {
            this.isTelling = false;
            onSent?.();
        });
    }
    async settle(deadlineMs) {
        this.readiness.ending = true;
        await settleRequests(this.requests, deadlineMs, this.log);
        this.tell({ type: 'settled' });
    }
    async end() {
        await closeServers([this.server]);
        await this.guard.close();
        this.report(null, () => process.exit(0));
    }
}
/** The memory for bodies that wait is shared out evenly: each worker knows of its own only. */
function divideLimits({ ingest, workers }) {
    return { ...ingest, max_held_bytes: Math.ceil(ingest.max_held_bytes / workers) };
}
//# sourceMappingURL=ingest-worker.js.map