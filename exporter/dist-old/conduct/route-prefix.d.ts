import type { Config } from '../config/schema.js';
/** What stands in front of every path: the prefix itself, or the path of the external URL; empty as a rule. */
export declare function findRoutePrefix({ external_url, route_prefix }: Config['web']): string;
//# sourceMappingURL=route-prefix.d.ts.map