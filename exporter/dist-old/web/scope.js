import { ROUTES } from '@plumbline/core';
const PROBES = [ROUTES.healthy, ROUTES.ready];
const ADMIN = [ROUTES.reload, ROUTES.config];
/**
 * What a request needs; undefined for the probes, which tell nothing. Routes are matched strictly, so that no other
 * spelling of a path leads to the same place.
 *
 * @param path path without the route prefix
 */
export function scopeOf(method, path) {
    if (PROBES.includes(path))
        return undefined;
    if (path.startsWith('/v1/'))
        return 'ingest';
    const isRead = method === 'GET' || method === 'HEAD';
    return isRead && !ADMIN.includes(path) ? 'read' : 'admin';
}
//# sourceMappingURL=scope.js.map