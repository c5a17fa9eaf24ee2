import type { Config } from '../config/schema.js';

/** What stands in front of every path: the prefix itself, or the path of the external URL; empty as a rule. */
export function findRoutePrefix({ external_url, route_prefix }: Config['web']): string {
  const prefix = route_prefix ?? (external_url === undefined ? '' : new URL(external_url).pathname);
  return prefix.replace(/\/+$/, '');
}
