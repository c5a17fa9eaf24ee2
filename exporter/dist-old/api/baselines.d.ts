import type { RequestHandler } from 'express';
import type { BaselinePublisher } from '../lifecycle/publish-baseline.js';
import type { Fleet } from '../monitor/fleet.js';
/** `GET /api/v1/baselines` */
export declare function handleBaselines(fleet: Fleet): RequestHandler;
/** `GET /api/v1/baselines/:model/versions/:version`: the file itself. */
export declare function handleBaseline(fleet: Fleet): RequestHandler;
/** `PUT /api/v1/baselines/:model/versions/:version`: loads the baseline in the body, while that is enabled. */
export declare function handlePutBaseline(fleet: Fleet, publisher: BaselinePublisher, isEnabled: () => boolean): RequestHandler;
//# sourceMappingURL=baselines.d.ts.map