import { type BinnedSamples } from './categories.js';
/**
 * Brings raw strings into bins: the frequent categories, `rest` for the other ones of the baseline if there are any,
 * and `other`.
 *
 * @param rareTogether rare categories share `rest`, as in a baseline; without it each has its own bin
 * @throws Error if nearly every string is different
 */
export declare function binStrings(baseline: readonly string[], live: readonly string[], rareTogether: boolean): BinnedSamples;
//# sourceMappingURL=bin-strings.d.ts.map