import { type Baseline, type BaselineFault } from '@plumbline/core';
/**
 * Finds what a valid baseline can hold but no build writes: traces of an edit that forgot what depends on it. The
 * exporter works with such a file, though not as its author may think.
 */
export declare function findDoubts(baseline: Baseline): BaselineFault[];
//# sourceMappingURL=find-doubts.d.ts.map