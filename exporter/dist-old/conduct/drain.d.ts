import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Requests } from './requests.js';
/**
 * Waits until the requests in flight are answered, or a deadline is over. Until the servers are closed afterwards, new
 * connections are taken, so that probes hear that the process is ending; idle connections are left until then too, as
 * closing them would lose a request that is just under way. Connections on which no request runs, such as those that
 * only trickle headers, do not hold it up.
 */
export declare function settleRequests(requests: Requests, deadlineMs: number, log: Logger): Promise<void>;
/** Closes servers and all their connections. */
export declare function closeServers(servers: readonly Server[]): Promise<void>;
//# sourceMappingURL=drain.d.ts.map