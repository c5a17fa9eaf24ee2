import { type ModelCollector } from '../collector.js';
/** This replica's own verdict, for set-ups too small for recording rules. */
export declare const windowGauges: ModelCollector[];
//# sourceMappingURL=windows.d.ts.map