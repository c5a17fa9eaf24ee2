/** What stands in front of every path: the prefix itself, or the path of the external URL; empty as a rule. */
export function findRoutePrefix({ external_url, route_prefix }) {
    const prefix = route_prefix ?? (external_url === undefined ? '' : new URL(external_url).pathname);
    return prefix.replace(/\/+$/, '');
}
//# sourceMappingURL=route-prefix.js.map