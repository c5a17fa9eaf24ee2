import { ROUTES } from '@plumbline/core';
import type { Scope } from './schema.js';

const PROBES: readonly string[] = [ROUTES.healthy, ROUTES.ready];
const ADMIN: readonly string[] = [ROUTES.reload, ROUTES.config];

/**
 * What a request needs; undefined for the probes, which tell nothing. Routes are matched strictly, so that no other
 * spelling of a path leads to the same place.
 *
 * @param path path without the route prefix
 */
export function scopeOf(method: string, path: string): Scope | undefined {
  if (PROBES.includes(path)) return undefined;
  if (path.startsWith('/v1/')) return 'ingest';
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && !ADMIN.includes(path) ? 'read' : 'admin';
}
