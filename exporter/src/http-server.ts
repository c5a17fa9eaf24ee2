import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { TlsOptions } from 'node:tls';

/** How long a client may take to send what it sends: connections that trickle are cut. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };

/**
 * How long a connection may be idle. A request that meets a connection just being closed is lost: longer than the time
 * between scrapes or batches, and than the minute after which proxies close theirs.
 */
const IDLE = { keepAliveTimeout: 75_000 };

/** @param tls certificate and key for HTTPS */
export function createAppServer(listener: RequestListener, tls?: TlsOptions): Server {
  if (!tls) return createServer({ ...PATIENCE, ...IDLE }, listener);
  return createTlsServer(
    { ...PATIENCE, ...IDLE, ...tls, handshakeTimeout: PATIENCE.headersTimeout },
    listener,
  );
}
