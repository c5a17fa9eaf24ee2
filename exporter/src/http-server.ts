import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';

type MessageConstructor<T> = new (...args: never[]) => T;

/**
 * An HTTP server for an Express app without the cost of Express giving every request and response another
 * prototype (`Object.setPrototypeOf`, about two thirds of a small request): messages are made with the app's
 * prototypes from the start, so that setting them again changes nothing.
 */
export function createAppServer(app: Express): Server {
  return createServer(
    {
      IncomingMessage: withPrototype(IncomingMessage, app.request) as unknown as typeof IncomingMessage,
      ServerResponse: withPrototype(ServerResponse, app.response) as unknown as typeof ServerResponse,
    },
    app,
  );
}

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
