import { type Baseline } from '@plumbline/core';
/** Baseline as JSON that reads and diffs well: indented, each list of numbers or of short hashes on one line. */
export declare function formatBaseline(baseline: Baseline): string;
/**
 * Writes a baseline file whole or not at all: a reader never sees half of it, and a failure leaves the old one.
 *
 * @throws Error that names the file and the cause
 */
export declare function writeBaseline(baseline: Baseline, path: string): Promise<void>;
//# sourceMappingURL=write-baseline.d.ts.map