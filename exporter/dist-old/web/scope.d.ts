import type { Scope } from './schema.js';
/**
 * What a request needs; undefined for the probes, which tell nothing. Routes are matched strictly, so that no other
 * spelling of a path leads to the same place.
 *
 * @param path path without the route prefix
 */
export declare function scopeOf(method: string, path: string): Scope | undefined;
//# sourceMappingURL=scope.d.ts.map