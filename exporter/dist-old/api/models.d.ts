import type { RequestHandler } from 'express';
import type { Learning } from '../learn/learning.js';
import type { Fleet } from '../monitor/fleet.js';
/** `GET /api/v1/models` */
export declare function handleModels(fleet: Fleet, learning: Learning): RequestHandler;
//# sourceMappingURL=models.d.ts.map