import type { ModelMonitor } from '../monitor/model-monitor.js';
import type { Slot } from '../monitor/plan.js';
/** Labels of a model version. */
export declare function labelModel({ baseline }: ModelMonitor): Record<string, string>;
/** Labels of one feature of a model version under its layout. */
export declare function labelFeature(monitor: ModelMonitor, slot: Slot): Record<string, string>;
//# sourceMappingURL=labels.d.ts.map