import { type IngestResponse } from '@plumbline/core';
import type { Fleet } from '../monitor/fleet.js';
import type { Decoded } from './decode.js';
import type { Turn } from './event-time.js';
import type { IngestMeter } from './meter.js';
/** Counts the good events of a request into their models and says what became of the others. */
export declare function acceptEvents(events: Iterable<Decoded | Turn>, fleet: Fleet, meter: IngestMeter): Promise<IngestResponse>;
//# sourceMappingURL=accept.d.ts.map