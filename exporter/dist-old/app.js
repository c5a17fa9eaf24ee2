import { ROUTES } from '@plumbline/core';
import express, { Router, } from 'express';
import { handleBaseline, handleBaselines, handlePutBaseline } from './api/baselines.js';
import { handleFeatures } from './api/features.js';
import { handleHistogram } from './api/histogram.js';
import { RequestError } from './api/lookup.js';
import { handleModels } from './api/models.js';
import { sendProblem } from './api/problem.js';
import { handleLandingPage } from './conduct/landing-page.js';
import { goPastExpress, reportFailure } from './conduct/past-express.js';
import { handleReady } from './conduct/readiness.js';
import { handleReload } from './conduct/reload.js';
import { findRoutePrefix } from './conduct/route-prefix.js';
import { handleConfig } from './conduct/show-config.js';
import { handlePredictions } from './ingest/handler.js';
import { handleScrape } from './metrics/scrape.js';
/** The exporter's HTTP interface. */
export function createListener(parts) {
    const { fleet, self, running, log } = parts;
    const app = createBareApp();
    const prefix = findRoutePrefix(running.current.web);
    const predictions = handlePredictions(fleet, self.meterOf, () => running.current.ingest, parts.eventTime);
    if (prefix !== '')
        app.get(['/', prefix], (_request, response) => response.redirect(`${prefix}/`));
    addUnder(prefix, app, (routes) => addRoutes(routes, parts, predictions));
    app.use((request, response) => {
        sendProblem(response, 404, `there is nothing at ${request.method} ${request.path}`);
    });
    app.use(handleErrors(log));
    return goPastExpress(parts, prefix, predictions, app);
}
/** The part of the HTTP interface that takes predictions. @param others answers every other request */
export function createIngestListener(parts, others) {
    const { fleet, meterOf, limits, prefix, log } = parts;
    const app = createBareApp();
    const predictions = handlePredictions(fleet, meterOf, limits);
    addUnder(prefix, app, (routes) => {
        routes.post(ROUTES.predictions, meetRequest(parts, []), predictions);
    });
    app.use(others);
    app.use(handleErrors(log));
    return goPastExpress(parts, prefix, predictions, app);
}
function createBareApp() {
    const app = express();
    app.disable('x-powered-by');
    app.disable('etag');
    app.set('query parser', 'simple');
    // Guards tell routes apart by their exact spelling.
    app.enable('case sensitive routing');
    app.enable('strict routing');
    return app;
}
function addUnder(prefix, app, add) {
    if (prefix === '') {
        add(app);
        return;
    }
    const router = Router({ caseSensitive: true, strict: true });
    add(router);
    app.use(prefix, router);
}
function addRoutes(routes, parts, predictions) {
    const { fleet, learning, self, exposition, publisher, running, readiness, log } = parts;
    const { telemetry_path: telemetryPath } = running.current.web;
    routes.use(meetRequest(parts, [ROUTES.healthy, ROUTES.ready, telemetryPath]));
    routes.post(ROUTES.predictions, predictions);
    routes.all(ROUTES.predictions, (request, response) => {
        response.set('Allow', 'POST');
        sendProblem(response, 405, `${request.method} is not taken at ${request.path}: POST events to it`);
    });
    const { collect } = parts;
    if (collect)
        routes.use(collectFirst(collect, [ROUTES.healthy, ROUTES.ready]));
    const onScraped = () => (readiness.scraped = true);
    routes.get(telemetryPath, handleScrape({ exposition, self, log, onScraped }));
    routes.get('/', handleLandingPage(fleet, telemetryPath));
    routes.get(ROUTES.models, handleModels(fleet, learning));
    routes.get(ROUTES.features, handleFeatures(fleet));
    routes.get(ROUTES.histogram, handleHistogram(fleet));
    routes.get(ROUTES.baselines, handleBaselines(fleet));
    routes.get(ROUTES.baseline, handleBaseline(fleet));
    routes.put(ROUTES.baseline, handlePutBaseline(fleet, publisher, () => running.current.web.enable_admin_api));
    routes.get(ROUTES.healthy, (_request, response) => {
        response.type('text/plain').send('Plumbline is healthy.\n');
    });
    routes.get(ROUTES.ready, handleReady(readiness));
    routes.post(ROUTES.reload, handleReload(running));
    routes.get(ROUTES.config, handleConfig(running));
}
/** What every request passes: one step, as each costs. @param whileEnding paths that are answered to the last */
function meetRequest({ guard, readiness }, whileEnding) {
    return (request, response, next) => {
        if (readiness.ending) {
            response.set('Connection', 'close');
            if (!whileEnding.includes(request.path)) {
                response.set('Retry-After', '1');
                sendProblem(response, 503, 'the exporter is ending: send this to another, or later');
                return;
            }
        }
        if (guard.isOpen)
            next();
        else
            return guard.check(request, response, request.path, next);
    };
}
/** Lets others report before an answer tells what was counted. @param except paths whose answers do not */
function collectFirst(collect, except) {
    return async (request, _response, next) => {
        if (!except.includes(request.path))
            await collect();
        next();
    };
}
function handleErrors(log) {
    return (error, request, response, next) => {
        if (response.headersSent) {
            next(error);
            return;
        }
        if (error instanceof RequestError || (error.status !== undefined && error.status < 500)) {
            sendProblem(response, error.status, error.message);
            return;
        }
        reportFailure(log, error, request, response);
    };
}
//# sourceMappingURL=app.js.map