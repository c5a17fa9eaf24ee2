import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { TlsOptions } from 'node:tls';
import type { Express } from 'express';

type MessageConstructor<T> = new (...args: never[]) => T;

/**
 * An HTTP server for an Express app without the cost of Express giving every request and response another
 * prototype (`Object.setPrototypeOf`, about two thirds of a small request): messages are made with the app's
 * prototypes from the start, so that setting them again changes nothing.
 *
 * @param tls certificate and key for HTTPS
 */
export function createAppServer(app: Express, tls?: TlsOptions): Server {
  const messages = {
    IncomingMessage: withPrototype(IncomingMessage, app.request) as unknown as typeof IncomingMessage,
    ServerResponse: withPrototype(ServerResponse, app.response) as unknown as typeof ServerResponse,
  };
  const options = { ...messages, ...PATIENCE };
  if (!tls) return createServer(options, app);
  return createTlsServer({ ...options, ...tls, handshakeTimeout: PATIENCE.headersTimeout }, app);
}

/** How long a client may take to send what it sends: connections that trickle are cut. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };

function withPrototype<T extends object>(
  base: MessageConstructor<T>,
  prototype: object,
): MessageConstructor<T> {
  function Message(...args: never[]): T {
    return Reflect.construct(base, args, Message) as T;
  }
  Message.prototype = prototype;
  return Message as unknown as MessageConstructor<T>;
}
