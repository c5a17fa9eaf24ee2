import { type IngestResponse, type PredictionEvent } from '@plumbline/core';
import { type Endpoint } from './endpoint.js';
/**
 * Sends events to an exporter. A body that is too large for it goes in halves, so there may be several answers.
 *
 * @param exporter its ingest URL
 * @throws Error that names the URL and the reason, if it cannot be reached or refuses the request as such
 */
export declare function sendEvents(exporter: Endpoint, events: readonly PredictionEvent[]): AsyncGenerator<IngestResponse>;
//# sourceMappingURL=send-events.d.ts.map