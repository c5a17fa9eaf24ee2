import type { Baseline } from '@plumbline/core';
import type { Change, Fleet } from '../monitor/fleet.js';
import type { BaselineFiles } from './baseline-files.js';
/** What became of a baseline that was handed in. */
export interface Published {
    readonly change: Change;
    /** Name of the file it was written to; null if there is no folder to keep it in. */
    readonly file: string | null;
}
/** Loads baselines that are handed in and keeps them as files, so that they are there after a restart. */
export declare class BaselinePublisher {
    private readonly fleet;
    private readonly files;
    /** Resolves when everybody who counts has the baselines that are loaded. */
    private readonly spread;
    constructor(fleet: Fleet, files: BaselineFiles, 
    /** Resolves when everybody who counts has the baselines that are loaded. */
    spread?: () => Promise<void>);
    /**
     * @param how what the name of a new file begins with
     * @throws Error of the file system if it cannot be kept; the old baseline stays loaded then
     */
    publish(baseline: Baseline, how?: 'put' | 'learned'): Promise<Published>;
    /** A file of its own in the first folder that baselines come from. Names are no file names, so it is called by a hash. */
    private chooseFile;
}
//# sourceMappingURL=publish-baseline.d.ts.map