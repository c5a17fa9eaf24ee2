import type { Override } from './options.js';
/** Bins left for categories beside `rest` and `other`. */
export declare const MOST_CATEGORIES: number;
/** Ways to choose edges; given ones are not chosen. */
export declare const BINNING_CHOICES: ("quantile" | "uniform")[];
/**
 * Reads what a user says of single columns.
 *
 * @throws Error with file, line and reason of each fault
 */
export declare function readOverrides(path: string): Promise<Map<string, Override>>;
//# sourceMappingURL=overrides.d.ts.map