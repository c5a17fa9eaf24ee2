import type { RequestListener, Server } from 'node:http';
import type { Logger } from 'pino';
import type { Settings } from '../config/running-config.js';
import { createAppServer } from '../http-server.js';
import type { WebSettings } from '../web/load.js';
import { closeServers, settleRequests } from './drain.js';
import type { Front } from './front.js';
import { listen } from './listen.js';
import { renewCertificate } from './renew-certificate.js';
import { Requests } from './requests.js';

/** The process answers by itself. */
export class OwnFront implements Front {
  private readonly servers: Server[] = [];
  private readonly requests = new Requests();

  constructor(
    private readonly web: WebSettings,
    private readonly log: Logger,
  ) {}

  async open(listener: RequestListener, addresses: readonly string[]): Promise<string[]> {
    const urls: string[] = [];
    for (const address of addresses) {
      const server = createAppServer(listener, this.web.tls);
      this.requests.watch(server);
      urls.push(await listen(server, address, this.web.tls !== undefined));
      this.servers.push(server);
    }
    return urls;
  }

  takeOver({ web }: Settings): Promise<void> {
    for (const server of this.servers) renewCertificate(server, web);
    return Promise.resolve();
  }

  async drain(deadlineMs: number): Promise<void> {
    await settleRequests(this.requests, deadlineMs, this.log);
    await closeServers(this.servers);
  }
}
