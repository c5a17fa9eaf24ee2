import { type Baseline } from '@plumbline/core';
/** No baseline file is read beyond this; 10 000 columns with all their categories are a tenth of it. */
export declare const MOST_BASELINE_BYTES: number;
/** The name that stands for standard input. */
export declare const STDIN = "-";
/**
 * Reads a baseline from a file, a pipe or, as {@link STDIN}, standard input.
 *
 * @throws Error naming the path if it cannot be read, BaselineError for what stands in it
 */
export declare function readBaseline(path: string): Promise<Baseline>;
/** How messages name a path. */
export declare const describeSource: (path: string) => string;
/**
 * Reads the text of a baseline file.
 *
 * @throws Error naming the path: absent, a folder, unreadable, too large, or not UTF-8
 */
export declare function readText(path: string): Promise<string>;
//# sourceMappingURL=read-baseline.d.ts.map