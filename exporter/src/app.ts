import type { RequestListener } from 'node:http';
import { ROUTES } from '@plumbline/core';
import express, {
  Router,
  type ErrorRequestHandler,
  type Express,
  type IRouter,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Logger } from 'pino';
import { handleBaseline, handleBaselines, handlePutBaseline } from './api/baselines.js';
import { handleFeatures } from './api/features.js';
import { handleHistogram } from './api/histogram.js';
import { RequestError } from './api/lookup.js';
import { handleModels } from './api/models.js';
import { sendProblem } from './api/problem.js';
import type { BaselineReader } from './baseline/baseline-reader.js';
import { handleLandingPage } from './conduct/landing-page.js';
import { goPastExpress, reportFailure, type GateParts } from './conduct/past-express.js';
import { handleReady } from './conduct/readiness.js';
import { handleReload } from './conduct/reload.js';
import { routeMethods, type MethodHandlers } from './conduct/route-methods.js';
import { findRoutePrefix } from './conduct/route-prefix.js';
import { handleConfig } from './conduct/show-config.js';
import type { RunningConfig } from './config/running-config.js';
import type { Config } from './config/schema.js';
import { Admission } from './ingest/admission.js';
import { handlePredictions, type Handler } from './ingest/handler.js';
import type { EventTimeOptions } from './ingest/event-time.js';
import { nameFormat } from './ingest/formats.js';
import type { MeterOf } from './ingest/meter.js';
import type { Learning } from './learn/learning.js';
import type { BaselinePublisher } from './lifecycle/publish-baseline.js';
import type { ModelExposition } from './metrics/exposition.js';
import { handleScrape } from './metrics/scrape.js';
import type { SelfMetrics } from './metrics/self.js';
import type { Fleet } from './monitor/fleet.js';

export interface AppParts extends GateParts {
  readonly fleet: Fleet;
  readonly learning: Learning;
  /** Given where windows go by the time of events, not of their arrival. */
  readonly eventTime?: EventTimeOptions | undefined;
  readonly self: SelfMetrics;
  readonly exposition: ModelExposition;
  /** Takes baselines over HTTP, while the configuration enables that. */
  readonly publisher: BaselinePublisher;
  readonly reader: BaselineReader;
  readonly running: RunningConfig;
  /** Brings together what is counted elsewhere, before it is shown; left out where nothing is. */
  readonly collect: (() => Promise<void>) | undefined;
}

/** The exporter's HTTP interface. */
export function createListener(parts: AppParts): RequestListener {
  const { fleet, self, running, log } = parts;
  const app = createBareApp();
  const prefix = findRoutePrefix(running.current.web);
  const limits = () => running.current.ingest;
  const admission = new Admission(limits);
  const predictions = handlePredictions(fleet, self.meterOf, limits, admission, parts.eventTime);
  if (prefix !== '') app.get(['/', prefix], (_request, response) => response.redirect(`${prefix}/`));
  addUnder(prefix, app, (routes) => addRoutes(routes, parts, predictions, admission));
  app.use((request, response) => {
    sendProblem(response, 404, `there is nothing at ${request.method} ${request.path}`);
  });
  app.use(handleErrors(log));
  return goPastExpress(parts, prefix, predictions, app);
}

export interface IngestParts extends GateParts {
  readonly fleet: Fleet;
  readonly meterOf: MeterOf;
  readonly limits: () => Config['ingest'];
  /** What stands in front of every path. */
  readonly prefix: string;
}

/** The part of the HTTP interface that takes predictions. @param others answers every other request */
export function createIngestListener(parts: IngestParts, others: RequestHandler): RequestListener {
  const { fleet, meterOf, limits, prefix, log } = parts;
  const app = createBareApp();
  const predictions = handlePredictions(fleet, meterOf, limits, new Admission(limits));
  addUnder(prefix, app, (routes) => {
    routes.post(ROUTES.predictions, meetRequest(parts, meterOf, []), predictions);
  });
  app.use(others);
  app.use(handleErrors(log));
  return goPastExpress(parts, prefix, predictions, app);
}

function createBareApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');

  // Guards tell routes apart by their exact spelling.
  app.enable('case sensitive routing');
  app.enable('strict routing');
  return app;
}

function addUnder(prefix: string, app: Express, add: (routes: IRouter) => void): void {
  if (prefix === '') {
    add(app);
    return;
  }
  const router = Router({ caseSensitive: true, strict: true });
  add(router);
  app.use(prefix, router);
}

function addRoutes(routes: IRouter, parts: AppParts, predictions: Handler, admission: Admission): void {
  const { fleet, learning, self, exposition, publisher, reader, running, readiness, log } = parts;
  const { telemetry_path: telemetryPath } = running.current.web;
  routes.use(meetRequest(parts, self.meterOf, [ROUTES.healthy, ROUTES.ready, telemetryPath]));
  const on = (path: string, handlers: MethodHandlers): void => routeMethods(routes, path, handlers);
  on(ROUTES.predictions, { post: predictions });
  const { collect } = parts;
  if (collect) routes.use(collectFirst(collect, [ROUTES.healthy, ROUTES.ready]));
  const isEnabled = () => running.current.web.enable_admin_api;
  const onScraped = () => (readiness.scraped = true);
  on(telemetryPath, { get: handleScrape({ exposition, self, log, onScraped }) });
  on('/', { get: handleLandingPage(fleet, telemetryPath) });
  on(ROUTES.models, { get: handleModels(fleet, learning) });
  on(ROUTES.features, { get: handleFeatures(fleet) });
  on(ROUTES.histogram, { get: handleHistogram(fleet) });
  on(ROUTES.baselines, { get: handleBaselines(fleet) });
  on(ROUTES.baseline, {
    get: handleBaseline(fleet),
    put: handlePutBaseline({ publisher, reader, admission, isEnabled }),
  });
  on(ROUTES.healthy, {
    get(_request, response) {
      response.type('text/plain').send('Plumbline is healthy.\n');
    },
  });
  on(ROUTES.ready, { get: handleReady(readiness) });
  on(ROUTES.reload, { post: handleReload(running) });
  on(ROUTES.config, { get: handleConfig(running) });
}

/** What every request passes: one step, as each costs. @param whileEnding paths that are answered to the last */
function meetRequest(
  { guard, readiness }: GateParts,
  meterOf: MeterOf,
  whileEnding: readonly string[],
): RequestHandler {
  const countRefused = ({ method, path, headers }: Request, status: number): void => {
    if (method !== 'POST' || path !== ROUTES.predictions) return;
    meterOf(nameFormat(headers['content-type'])).reject(status === 503 ? 'overloaded' : 'unauthorized');
  };
  return (request, response, next) => {
    if (readiness.ending) {
      response.set('Connection', 'close');
      if (!whileEnding.includes(request.path)) {
        refuseAtEnd(request, response);
        return;
      }
    }
    if (guard.isOpen) next();
    else return guard.check(request, response, request.path, next, (status) => countRefused(request, status));
  };
}

/** The body is dropped first: who still writes when the connection is closed behind the answer never reads it. */
function refuseAtEnd(request: Request, response: Response): void {
  response.set('Retry-After', '1');
  const answer = () => sendProblem(response, 503, 'the exporter is ending: send this to another, or later');
  request.once('end', answer).resume();
}

/** Lets others report before an answer tells what was counted. @param except paths whose answers do not */
function collectFirst(collect: () => Promise<void>, except: readonly string[]): RequestHandler {
  return async (request, _response, next) => {
    if (!except.includes(request.path)) await collect();
    next();
  };
}

function handleErrors(log: Logger): ErrorRequestHandler {
  return (error: Error & { status?: number }, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof RequestError || (error.status !== undefined && error.status < 500)) {
      const { message: detail } = error;
      if (error.status! >= 500) {
        log.error({ detail, method: request.method, url: request.originalUrl }, 'request failed');
      }
      sendProblem(response, error.status!, detail);
      return;
    }
    reportFailure(log, error, request, response);
  };
}
