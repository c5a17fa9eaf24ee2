import type { IRouter, RequestHandler } from 'express';
import { sendProblem } from '../api/problem.js';

/** What answers a path, by method. HEAD is answered as GET is. */
export type MethodHandlers = Readonly<Partial<Record<'get' | 'post' | 'put', RequestHandler>>>;

/** Answers a path by method, and all other methods with 405 and what is allowed (RFC 9110, 15.5.6). */
export function routeMethods(routes: IRouter, path: string, handlers: MethodHandlers): void {
  const route = routes.route(path);
  if (handlers.get) route.get(handlers.get);
  if (handlers.post) route.post(handlers.post);
  if (handlers.put) route.put(handlers.put);
  const names = Object.keys(handlers).map((name) => name.toUpperCase());
  const allowed = names.includes('GET') ? ['GET', 'HEAD', ...names.filter((name) => name !== 'GET')] : names;
  route.all((request, response) => {
    response.set('Allow', allowed.join(', '));
    sendProblem(
      response,
      405,
      `${request.method} is not taken at ${request.path}: it takes ${allowed.join(', ')}`,
    );
  });
}
