import { once } from 'node:events';
/**
 * Waits until the requests in flight are answered, or a deadline is over. Until the servers are closed afterwards, new
 * connections are taken, so that probes hear that the process is ending; idle connections are left until then too, as
 * closing them would lose a request that is just under way. Connections on which no request runs, such as those that
 * only trickle headers, do not hold it up.
 */
export async function settleRequests(requests, deadlineMs, log) {
    for (const response of requests.inFlight()) {
        if (!response.headersSent)
            response.setHeader('Connection', 'close');
    }
    let timer;
    const deadline = new Promise((resolve) => (timer = setTimeout(resolve, deadlineMs)));
    await Promise.race([requests.settle(), deadline]);
    clearTimeout(timer);
    const left = requests.inFlight().length;
    if (left > 0) {
        log.warn({ deadline_ms: deadlineMs, requests: left }, 'cutting off requests that did not end in time');
    }
}
/** Closes servers and all their connections. */
export async function closeServers(servers) {
    await Promise.all(servers.map(closeServer));
}
async function closeServer(server) {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
}
//# sourceMappingURL=drain.js.map