import { type Baseline } from '@plumbline/core';
import type { BuildOptions } from './options.js';
import { type BuildProgress } from './progress.js';
/** Data of up to this many rows gives edges and quantiles by all of them. */
export declare const MOST_EXACT_ROWS = 500000;
/** Rows drawn from larger data for that: a bin of 10 % comes out between 9.8 and 10.2 %. Counts are of all rows. */
export declare const EDGE_ROWS = 200000;
/**
 * Builds a baseline from training data.
 *
 * @param warn takes one line for each column that is left out, and for what a user may not expect
 * @throws Error for data that cannot be read or is empty, unknown columns, and columns asked for by name that
 *   cannot be binned
 */
export declare function buildBaseline(options: BuildOptions, warn: (line: string) => void, progress?: BuildProgress): Promise<Baseline>;
//# sourceMappingURL=build-baseline.d.ts.map