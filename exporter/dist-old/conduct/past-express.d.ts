import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
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
export declare function goPastExpress({ guard, readiness, log }: GateParts, prefix: string, predictions: Handler, app: RequestListener): RequestListener;
/** Answers a request on which the exporter failed. */
export declare function reportFailure(log: Logger, error: unknown, { method, url }: IncomingMessage, response: ServerResponse): void;
//# sourceMappingURL=past-express.d.ts.map