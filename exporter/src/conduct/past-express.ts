import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ROUTES } from '@plumbline/core';
import type { Logger } from 'pino';
import { sendProblem } from '../api/problem.js';
import type { Handler } from '../ingest/handler.js';
import type { Guard } from '../web/guard.js';
import type { Readiness } from './readiness.js';

/** What every request passes. */
export interface GateParts {
  readonly guard: Guard;
  readonly readiness: Readiness;
  readonly log: Logger;
}

/**
 * Takes events past Express, whose routing costs more than counting one, where nobody asks for credentials and the end
 * is not near.
 *
 * @param prefix what stands in front of every path
 * @param app answers every other request, and these too where they have to be judged
 */
export function goPastExpress(
  { guard, readiness, log }: GateParts,
  prefix: string,
  predictions: Handler,
  app: RequestListener,
): RequestListener {
  const path = prefix + ROUTES.predictions;
  return (request, response) => {
    if (request.url !== path || request.method !== 'POST' || !guard.isOpen || readiness.ending) {
      app(request, response);
      return;
    }
    predictions(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else reportFailure(log, error, request, response);
    });
  };
}

/** Answers a request on which the exporter failed. */
export function reportFailure(
  log: Logger,
  error: unknown,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): void {
  log.error({ err: error, method, url }, 'request failed');
  sendProblem(response, 500, 'the exporter failed on this request; its log says why');
}
