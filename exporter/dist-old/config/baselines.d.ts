import type { Baseline } from '@plumbline/core';
/**
 * Reads baselines from files, and from folders every `*.json` in them, in the order of their names.
 *
 * @param mayBeEmpty whether a folder may hold none, as baselines are learned
 * @throws Error naming the path if it cannot be read, holds no baseline, or holds a wrong one; naming both files if
 *   two are of one model version
 */
export declare function loadBaselines(paths: readonly string[], mayBeEmpty?: boolean): Promise<Baseline[]>;
/**
 * The file itself, or of a folder every `*.json` in the order of their names.
 *
 * @param mayBeEmpty whether a folder may hold none
 * @throws Error if there is nothing at the path, or no such file in the folder
 */
export declare function listBaselineFiles(path: string, mayBeEmpty?: boolean): Promise<string[]>;
/** Finds the entries whose model version an entry before them has already. */
export declare function findDoubles(loaded: readonly {
    readonly file: string;
    readonly baseline: Pick<Baseline, 'model' | 'version'>;
}[]): {
    readonly index: number;
    readonly message: string;
}[];
//# sourceMappingURL=baselines.d.ts.map