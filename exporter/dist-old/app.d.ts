import type { RequestListener } from 'node:http';
import { type RequestHandler } from 'express';
import { type GateParts } from './conduct/past-express.js';
import type { RunningConfig } from './config/running-config.js';
import type { Config } from './config/schema.js';
import type { EventTimeOptions } from './ingest/event-time.js';
import type { MeterOf } from './ingest/meter.js';
import type { Learning } from './learn/learning.js';
import type { BaselinePublisher } from './lifecycle/publish-baseline.js';
import type { ModelExposition } from './metrics/exposition.js';
import type { SelfMetrics } from './metrics/self.js';
import type { Fleet } from './monitor/fleet.js';
export interface AppParts extends GateParts {
    readonly fleet: Fleet;
    readonly learning: Learning;
    /** Given where windows go by the time of events, not of their arrival. */
    readonly eventTime?: EventTimeOptions | undefined;
    readonly self: SelfMetrics;
    readonly exposition: ModelExposition;
    /** Takes baselines over HTTP, while the configuration enables that. */
    readonly publisher: BaselinePublisher;
    readonly running: RunningConfig;
    /** Brings together what is counted elsewhere, before it is shown; left out where nothing is. */
    readonly collect: (() => Promise<void>) | undefined;
}
/** The exporter's HTTP interface. */
export declare function createListener(parts: AppParts): RequestListener;
export interface IngestParts extends GateParts {
    readonly fleet: Fleet;
    readonly meterOf: MeterOf;
    readonly limits: () => Config['ingest'];
    /** What stands in front of every path. */
    readonly prefix: string;
}
/** The part of the HTTP interface that takes predictions. @param others answers every other request */
export declare function createIngestListener(parts: IngestParts, others: RequestHandler): RequestListener;
//# sourceMappingURL=app.d.ts.map