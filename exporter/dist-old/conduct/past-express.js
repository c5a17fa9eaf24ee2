import { ROUTES } from '@plumbline/core';
import { sendProblem } from '../api/problem.js';
/**
 * Takes events past Express, whose routing costs more than counting one, where nobody asks for credentials and the end
 * is not near.
 *
 * @param prefix what stands in front of every path
 * @param app answers every other request, and these too where they have to be judged
 */
export function goPastExpress({ guard, readiness, log }, prefix, predictions, app) {
    const path = prefix + ROUTES.predictions;
    return (request, response) => {
        if (request.url !== path || request.method !== 'POST' || !guard.isOpen || readiness.ending) {
            app(request, response);
            return;
        }
        predictions(request, response).catch((error) => {
            if (response.headersSent)
                response.destroy();
            else
                reportFailure(log, error, request, response);
        });
    };
}
/** Answers a request on which the exporter failed. */
export function reportFailure(log, error, { method, url }, response) {
    log.error({ err: error, method, url }, 'request failed');
    sendProblem(response, 500, 'the exporter failed on this request; its log says why');
}
//# sourceMappingURL=past-express.js.map