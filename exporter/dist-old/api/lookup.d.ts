import type { Request } from 'express';
import type { Fleet } from '../monitor/fleet.js';
import type { ModelMonitor } from '../monitor/model-monitor.js';
import type { Slot } from '../monitor/plan.js';
/** The caller asked for something that is not there (404) or asked wrongly (400). */
export declare class RequestError extends Error {
    readonly status: number;
    constructor(status: number, message: string);
}
/** @throws RequestError 404 naming what is there */
export declare function findMonitor(request: Request, fleet: Fleet): ModelMonitor;
/** Name of the window in the query, the shortest if there is none. @throws RequestError 400 naming the windows */
export declare function findWindow(request: Request, monitor: ModelMonitor): string;
/** The feature in the path; `?role=` tells apart a feature and an output of one name. @throws RequestError */
export declare function findFeature(request: Request, monitor: ModelMonitor): Slot;
//# sourceMappingURL=lookup.d.ts.map