import { createAppServer } from '../http-server.js';
import { closeServers, settleRequests } from './drain.js';
import { listen } from './listen.js';
import { renewCertificate } from './renew-certificate.js';
import { Requests } from './requests.js';
/** The process answers by itself. */
export class OwnFront {
    web;
    log;
    servers = [];
    requests = new Requests();
    constructor(web, log) {
        this.web = web;
        this.log = log;
    }
    async open(listener, addresses) {
        const urls = [];
        for (const address of addresses) {
            const server = createAppServer(listener, this.web.tls);
            this.requests.watch(server);
            urls.push(await listen(server, address, this.web.tls !== undefined));
            this.servers.push(server);
        }
        return urls;
    }
    takeOver({ web }) {
        for (const server of this.servers)
            renewCertificate(server, web);
        return Promise.resolve();
    }
    async drain(deadlineMs) {
        await settleRequests(this.requests, deadlineMs, this.log);
        await closeServers(this.servers);
    }
}
//# sourceMappingURL=own-front.js.map