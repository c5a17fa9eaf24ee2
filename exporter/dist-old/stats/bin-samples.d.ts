import { type BinnedSamples } from './categories.js';
import type { StatsInput } from './stats-input.js';
/** Brings what was given into bins, categories with the bin `other` behind them. */
export declare function binSamples(input: StatsInput): BinnedSamples;
//# sourceMappingURL=bin-samples.d.ts.map