import type { FeatureDrift } from '@plumbline/core';
import type { WindowReading } from '../monitor/model-monitor.js';
import type { Slot } from '../monitor/plan.js';
/** What both the drift table and the histogram say of a feature in a window. */
export declare function describeDrift(slot: Slot, window: string, reading: WindowReading): FeatureDrift;
//# sourceMappingURL=drift.d.ts.map