import type { RequestHandler } from 'express';
import type { Fleet } from '../monitor/fleet.js';
/** `GET /`: where things are, and how the models fare. @param telemetryPath where Prometheus scrapes */
export declare function handleLandingPage(fleet: Fleet, telemetryPath: string): RequestHandler;
//# sourceMappingURL=landing-page.d.ts.map