import { type ModelCollector } from '../collector.js';
/** The baseline as Prometheus sees it: shares per bin, and facts per feature. */
export declare const featureBaseline: ModelCollector[];
//# sourceMappingURL=feature-baseline.d.ts.map