import type { Baseline, BaselineOutcome } from '@plumbline/core';
import type { Logger } from 'pino';
import type { Fleet } from '../monitor/fleet.js';
/** Where changes of baselines are counted. */
export interface BaselineMeter {
    count(outcome: BaselineOutcome): void;
    /** Files that cannot be loaded as they are now. */
    setRefused(files: number): void;
}
type Owned = Pick<Baseline, 'model' | 'version'>;
/**
 * Keeps a fleet in step with baseline files: a changed file replaces the baseline of its model version, a broken one
 * leaves it as it is, and one that is gone takes it along.
 */
export declare class BaselineFiles {
    private readonly fleet;
    private readonly meter;
    private readonly log;
    /** Whether folders may be empty before anything came from them, as baselines are learned. */
    private readonly mayBeEmpty;
    private readonly files;
    private readonly brokenPaths;
    private scanning;
    readonly paths: readonly string[];
    /** @param paths files, and folders of them */
    constructor(paths: readonly string[], fleet: Fleet, meter: BaselineMeter, log: Logger, 
    /** Whether folders may be empty before anything came from them, as baselines are learned. */
    mayBeEmpty?: boolean);
    /** Looks at all files once; calls that overlap run one after another. Never throws: what is wrong is logged. */
    scan(): Promise<void>;
    /** The file that a model version came from. */
    fileOf({ model, version }: Owned): string | undefined;
    private scanAll;
    /** Files of a path; none if it cannot be read or is empty, which is logged when it begins. */
    private listFiles;
    /** A mount may come and go: what was loaded from a path that is gone or empty stays. */
    private isUnderBrokenPath;
    private look;
    /** @throws Error if another file holds the same model version */
    private load;
    private forget;
    private remove;
    private refuse;
}
export {};
//# sourceMappingURL=baseline-files.d.ts.map