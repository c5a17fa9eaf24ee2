import type { RequestHandler } from 'express';
import type { RunningConfig } from '../config/running-config.js';
/** `GET /config`: the configuration that the process runs on as YAML, secrets hidden. */
export declare function handleConfig(running: RunningConfig): RequestHandler;
//# sourceMappingURL=show-config.d.ts.map