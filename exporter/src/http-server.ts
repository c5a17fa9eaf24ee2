import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { TlsOptions } from 'node:tls';
import type { Express } from 'express';

/** Message classes are functions from before classes, which may be called upon an object made elsewhere. */
type MessageConstructor<T> = (new (...args: never[]) => T) & { call(self: T, ...args: never[]): void };

/**
 * An HTTP server for an Express app without the cost of Express giving every request and response another
 * prototype (`Object.setPrototypeOf`, about two thirds of a small request): messages are made with the app's
 * prototypes from the start, so that setting them again changes nothing.
 *
 * @param tls certificate and key for HTTPS
 * @param shortcut sees a request before the app, which gets it if the answer is false
 */
export function createAppServer(
  app: Express,
  tls?: TlsOptions,
  shortcut: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Server {
  const messages = {
    IncomingMessage: withPrototype(
      IncomingMessage as never,
      app.request,
    ) as unknown as typeof IncomingMessage,
    ServerResponse: withPrototype(ServerResponse as never, app.response) as unknown as typeof ServerResponse,
  };
  const options = { ...messages, ...PATIENCE };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    if (!shortcut(request, response)) app(request, response);
  };
  if (!tls) return createServer(options, listener);
  return createTlsServer({ ...options, ...tls, handshakeTimeout: PATIENCE.headersTimeout }, listener);
}

/** How long a client may take to send what it sends: connections that trickle are cut. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };

function withPrototype<T extends object>(
  base: MessageConstructor<T>,
  prototype: object,
): MessageConstructor<T> {
  // Not Reflect.construct: objects made by it are slow ones, at three times the cost of a small request.
  function Message(this: T, ...args: never[]): void {
    base.call(this, ...args);
  }
  Message.prototype = prototype;
  return Message as unknown as MessageConstructor<T>;
}
