import { ROUTES } from '@plumbline/core';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import { handleFeatures } from './api/features.js';
import { handleHistogram } from './api/histogram.js';
import { RequestError } from './api/lookup.js';
import { handleModels } from './api/models.js';
import { sendProblem } from './api/problem.js';
import { handlePredictions } from './ingest/handler.js';
import type { ModelExposition } from './metrics/exposition.js';
import type { SelfMetrics } from './metrics/self.js';
import type { Fleet } from './monitor/fleet.js';

export interface AppParts {
  readonly fleet: Fleet;
  readonly self: SelfMetrics;
  readonly exposition: ModelExposition;
  readonly log: Logger;
  readonly telemetryPath: string;
  readonly bodyLimit: number;
  /** Most bytes of all bodies that are read, waiting or counted. */
  readonly heldLimit: number;
  /** False once the process is ending: connections are closed behind the answers that still go out. */
  readonly isReady: () => boolean;
}

const TEXT_FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

/** The exporter's HTTP interface. */
export function createApp(parts: AppParts): Express {
  const { fleet, self, exposition, isReady } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  app.use((_request, response, next) => {
    if (!isReady()) response.set('Connection', 'close');
    next();
  });
  app.post(
    ROUTES.predictions,
    handlePredictions(fleet, self.meterOf, { bodyBytes: parts.bodyLimit, heldBytes: parts.heldLimit }),
  );
  app.all(ROUTES.predictions, (request, response) => {
    response.set('Allow', 'POST');
    sendProblem(response, 405, `${request.method} is not taken at ${request.path}: POST events to it`);
  });
  app.get(parts.telemetryPath, async (_request, response) => {
    const text = (await self.render()) + '\n' + exposition.render();
    response.set('Content-Type', TEXT_FORMAT).send(text);
  });
  app.get(ROUTES.models, handleModels(fleet));
  app.get(ROUTES.features, handleFeatures(fleet));
  app.get(ROUTES.histogram, handleHistogram(fleet));
  app.get(ROUTES.healthy, (_request, response) => {
    response.type('text/plain').send('Plumbline is healthy.\n');
  });
  app.get(ROUTES.ready, (_request, response) => {
    const ready = isReady();
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'Plumbline is ready.\n' : 'Plumbline is ending.\n');
  });
  app.use((request, response) => {
    sendProblem(response, 404, `there is nothing at ${request.method} ${request.path}`);
  });
  app.use(handleErrors(parts.log));
  return app;
}

function handleErrors(log: Logger): ErrorRequestHandler {
  return (error: Error & { status?: number }, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof RequestError || (error.status !== undefined && error.status < 500)) {
      sendProblem(response, error.status!, error.message);
      return;
    }
    log.error({ err: error, method: request.method, path: request.path }, 'request failed');
    sendProblem(response, 500, 'the exporter failed on this request; its log says why');
  };
}
