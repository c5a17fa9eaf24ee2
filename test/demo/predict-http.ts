import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FlightModel } from './model.js';
import { readBody, RequestError } from './read-body.js';
import { scoreFlight } from './score.js';

/** Bytes of a request body unless told otherwise; some 25 000 flights. */
const DEFAULT_BODY_LIMIT = 4 * 1024 * 1024;

/**
 * Answers the KServe v1 protocol for one model:
 * `POST /v1/models/NAME:predict` with `{"instances": [flight features, …]}` → `{"predictions": [0.23, …]}`,
 * `GET /v1/models/NAME` → `{"name": NAME, "ready": true}`, `GET /healthz` → `{"status": "ok"}`.
 * Errors are `{"error": text}`: 400 for input the model cannot use, 404, 405, and 413 above `bodyLimit` bytes.
 */
export function createModelHandler(model: FlightModel, bodyLimit = DEFAULT_BODY_LIMIT): RequestListener {
  const modelPath = `/v1/models/${model.name}`;
  const routes: Record<string, { method: string; answer: (request: IncomingMessage) => unknown }> = {
    '/healthz': { method: 'GET', answer: () => ({ status: 'ok' }) },
    [modelPath]: { method: 'GET', answer: () => ({ name: model.name, ready: true }) },
    [`${modelPath}:predict`]: {
      method: 'POST',
      answer: async (request) => ({ predictions: predict(model, await readBody(request, bodyLimit)) }),
    },
  };

  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const path = request.url!.split('?', 1)[0]!;
    const route = Object.hasOwn(routes, path) ? routes[path]! : undefined;
    if (!route)
      throw new RequestError(404, `${path} is not served here; there is ${Object.keys(routes).join(', ')}`);
    if (request.method !== route.method)
      throw new RequestError(405, `${path} takes ${route.method}, not ${request.method}`);
    return route.answer(request);
  };

  return (request, response) => {
    answer(request).then(
      (result) => send(response, 200, result),
      (error: unknown) => {
        const status = error instanceof RequestError ? error.status : 500;
        send(response, status, { error: error instanceof Error ? error.message : String(error) });
      },
    );
  };
}

function predict(model: FlightModel, body: string): number[] {
  const instances = parseInstances(body);
  return instances.map((instance, index) => {
    try {
      return scoreFlight(model, instance);
    } catch (error) {
      throw new RequestError(400, `instances[${index}]: ${(error as Error).message}`);
    }
  });
}

function parseInstances(body: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    throw new RequestError(400, `The body is not JSON: ${(error as Error).message}`);
  }
  const instances = (parsed as { instances?: unknown } | null)?.instances;
  if (!Array.isArray(instances))
    throw new RequestError(400, 'The body must be {"instances": [{…}, …]}, an array of flight features');
  return instances;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
