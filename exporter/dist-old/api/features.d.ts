import type { RequestHandler } from 'express';
import type { Fleet } from '../monitor/fleet.js';
/**
 * `GET /api/v1/models/:model/versions/:version/features?window=`: the drift table, most drifted first. Where the
 * baseline has importances, the PSI weighs as much as a feature is more important than the mean.
 */
export declare function handleFeatures(fleet: Fleet): RequestHandler;
//# sourceMappingURL=features.d.ts.map