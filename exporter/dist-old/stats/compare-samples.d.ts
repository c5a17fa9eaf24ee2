import type { StatsInput } from './stats-input.js';
/** Everything that `plumbline stats` prints. */
export declare function compareSamples(input: StatsInput): object;
//# sourceMappingURL=compare-samples.d.ts.map