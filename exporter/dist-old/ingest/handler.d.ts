import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fleet } from '../monitor/fleet.js';
import type { Config } from '../config/schema.js';
import { type EventTimeOptions } from './event-time.js';
import type { MeterOf } from './meter.js';
type Limits = Config['ingest'];
/** Answers a request, however it was routed; fails only where the exporter does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** `POST /v1/predictions`: counts the events of a body. @param eventTime given where windows go by event time */
export declare function handlePredictions(fleet: Fleet, meterOf: MeterOf, limits: () => Limits, eventTime?: EventTimeOptions): Handler;
export {};
//# sourceMappingURL=handler.d.ts.map