import type { RequestHandler } from 'express';
import type { Fleet } from '../monitor/fleet.js';
/** `GET …/features/:feature/histogram?window=`: live against baseline, bin by bin. */
export declare function handleHistogram(fleet: Fleet): RequestHandler;
//# sourceMappingURL=histogram.d.ts.map