import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
/** How long a client may take to send what it sends: connections that trickle are cut. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };
/** @param tls certificate and key for HTTPS */
export function createAppServer(listener, tls) {
    if (!tls)
        return createServer(PATIENCE, listener);
    return createTlsServer({ ...PATIENCE, ...tls, handshakeTimeout: PATIENCE.headersTimeout }, listener);
}
//# sourceMappingURL=http-server.js.map