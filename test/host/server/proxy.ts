import { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { aimRequest } from './aim-request.js';
import type { DatasourceStore } from './datasource-store.js';
import type { BuiltPlugin } from './types.js';

const KEPT_REQUEST_HEADERS = ['accept', 'content-type'];
const DROPPED_RESPONSE_HEADERS = [
  'set-cookie',
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
];

/** How long Grafana's proxy waits for a datasource by default. */
const TIMEOUT_MS = 30_000;

/**
 * Grafana's datasource proxy mounted below `/:uid`: forwards to the datasource with its secrets added, turns an
 * upstream 401 into 400, strips cookies, and answers 502 when the upstream cannot be reached.
 */
export function createProxy(store: DatasourceStore, plugins: readonly BuiltPlugin[]): RequestHandler {
  return async (request, response) => {
    const datasource = store.get(String(request.params['uid']));
    if (!datasource) {
      response.status(404).json({ message: `Data source ${request.params['uid']} not found` });
      return;
    }
    const routes = plugins.find(({ json }) => json.id === datasource.type)?.json.routes ?? [];
    const target = aimRequest(datasource, routes, request.method, request.url.replace(/^\//, ''));
    await forward(request, response, target);
  };
}

async function forward(request: Request, response: Response, target: ReturnType<typeof aimRequest>) {
  const headers = new Headers(target.headers);
  for (const name of KEPT_REQUEST_HEADERS) {
    const value = request.get(name);
    if (value !== undefined) headers.set(name, value);
  }
  const hasBody = !['GET', 'HEAD'].includes(request.method);
  const init = hasBody ? { body: Readable.toWeb(request), duplex: 'half' } : {};
  let answer: globalThis.Response;
  try {
    answer = await fetch(target.url, {
      method: request.method,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    } as RequestInit);
  } catch {
    response.status(502).end();
    return;
  }
  response.status(answer.status === 401 ? 400 : answer.status);
  for (const [name, value] of answer.headers) {
    if (!DROPPED_RESPONSE_HEADERS.includes(name)) response.setHeader(name, value);
  }
  response.end(Buffer.from(await answer.arrayBuffer()));
}
