import type { ModelCollector } from '../collector.js';
/** Facts about a model version as a whole. */
export declare const modelFacts: ModelCollector[];
//# sourceMappingURL=model.d.ts.map