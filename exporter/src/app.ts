import { ROUTES } from '@plumbline/core';
import express, {
  Router,
  type ErrorRequestHandler,
  type Express,
  type IRouter,
  type RequestHandler,
} from 'express';
import type { Logger } from 'pino';
import { handleBaseline, handleBaselines, handlePutBaseline } from './api/baselines.js';
import { handleFeatures } from './api/features.js';
import { handleHistogram } from './api/histogram.js';
import { RequestError } from './api/lookup.js';
import { handleModels } from './api/models.js';
import { sendProblem } from './api/problem.js';
import { handleLandingPage } from './conduct/landing-page.js';
import { handleReady, type Readiness } from './conduct/readiness.js';
import { handleReload } from './conduct/reload.js';
import { findRoutePrefix } from './conduct/route-prefix.js';
import { handleConfig } from './conduct/show-config.js';
import type { RunningConfig } from './config/running-config.js';
import type { EventTimeOptions } from './ingest/event-time.js';
import { handlePredictions } from './ingest/handler.js';
import type { Learning } from './learn/learning.js';
import type { BaselinePublisher } from './lifecycle/publish-baseline.js';
import type { ModelExposition } from './metrics/exposition.js';
import { handleScrape } from './metrics/scrape.js';
import type { SelfMetrics } from './metrics/self.js';
import type { Fleet } from './monitor/fleet.js';
import type { Guard } from './web/guard.js';

export interface AppParts {
  readonly fleet: Fleet;
  readonly learning: Learning;
  /** Given where windows go by the time of events, not of their arrival. */
  readonly eventTime?: EventTimeOptions | undefined;
  readonly self: SelfMetrics;
  readonly exposition: ModelExposition;
  /** Takes baselines over HTTP, while the configuration enables that. */
  readonly publisher: BaselinePublisher;
  readonly log: Logger;
  readonly running: RunningConfig;
  readonly guard: Guard;
  readonly readiness: Readiness;
}

/** The exporter's HTTP interface. */
export function createApp(parts: AppParts): Express {
  const { running } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  // Guards tell routes apart by their exact spelling.
  app.enable('case sensitive routing');
  app.enable('strict routing');

  const prefix = findRoutePrefix(running.current.web);
  if (prefix === '') addRoutes(app, parts);
  else {
    const router = Router({ caseSensitive: true, strict: true });
    addRoutes(router, parts);
    app.get(['/', prefix], (_request, response) => response.redirect(`${prefix}/`));
    app.use(prefix, router);
  }
  app.use((request, response) => {
    sendProblem(response, 404, `there is nothing at ${request.method} ${request.path}`);
  });
  app.use(handleErrors(parts.log));
  return app;
}

function addRoutes(routes: IRouter, parts: AppParts): void {
  const { fleet, learning, self, exposition, publisher, running, readiness, log } = parts;
  const { telemetry_path: telemetryPath } = running.current.web;
  routes.use(meetRequest(parts, [ROUTES.healthy, ROUTES.ready, telemetryPath]));
  routes.post(
    ROUTES.predictions,
    handlePredictions(fleet, self.meterOf, () => running.current.ingest, parts.eventTime),
  );
  routes.all(ROUTES.predictions, (request, response) => {
    response.set('Allow', 'POST');
    sendProblem(response, 405, `${request.method} is not taken at ${request.path}: POST events to it`);
  });
  const onScraped = () => (readiness.scraped = true);
  routes.get(telemetryPath, handleScrape({ exposition, self, log, onScraped }));
  routes.get('/', handleLandingPage(fleet, telemetryPath));
  routes.get(ROUTES.models, handleModels(fleet, learning));
  routes.get(ROUTES.features, handleFeatures(fleet));
  routes.get(ROUTES.histogram, handleHistogram(fleet));
  routes.get(ROUTES.baselines, handleBaselines(fleet));
  routes.get(ROUTES.baseline, handleBaseline(fleet));
  routes.put(
    ROUTES.baseline,
    handlePutBaseline(fleet, publisher, () => running.current.web.enable_admin_api),
  );
  routes.get(ROUTES.healthy, (_request, response) => {
    response.type('text/plain').send('Plumbline is healthy.\n');
  });
  routes.get(ROUTES.ready, handleReady(readiness));
  routes.post(ROUTES.reload, handleReload(running));
  routes.get(ROUTES.config, handleConfig(running));
}

/** What every request passes: one step, as each costs. @param whileEnding paths that are answered to the last */
function meetRequest({ guard, readiness }: AppParts, whileEnding: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (readiness.ending) {
      response.set('Connection', 'close');
      if (!whileEnding.includes(request.path)) {
        response.set('Retry-After', '1');
        sendProblem(response, 503, 'the exporter is ending: send this to another, or later');
        return;
      }
    }
    if (guard.isOpen) next();
    else return guard.check(request, response, request.path, next);
  };
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
