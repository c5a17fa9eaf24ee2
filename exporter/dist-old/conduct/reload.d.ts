import type { RequestHandler } from 'express';
import type { RunningConfig } from '../config/running-config.js';
/** `POST /-/reload`: 500 with the reason if the configuration is wrong; the old one stays then. */
export declare function handleReload(running: RunningConfig): RequestHandler;
//# sourceMappingURL=reload.d.ts.map