import type { Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import type { Published } from '../lifecycle/publish-baseline.js';
import { Learner, type LearnRule } from './learner.js';
/** How far a model version is that has no baseline yet. */
export interface LearningProgress extends LearnRule {
    readonly gathered: number;
    readonly lastEventAt: number | null;
}
/** Learns the baselines of the model versions that the configuration names, as long as they have none. */
export declare class Learning {
    private readonly hasBaseline;
    private readonly publish;
    private readonly numericStrings;
    private readonly log;
    private readonly now;
    private readonly lessons;
    private ending;
    /**
     * @param hasBaseline whether a model version has one by now
     * @param publish loads a baseline and keeps it as a file
     * @param numericStrings whether texts that spell numbers are taken for these
     */
    constructor(rules: readonly LearnRule[], hasBaseline: (model: string, version: string) => boolean, publish: (baseline: Baseline) => Promise<Published>, numericStrings: boolean, log: Logger, now?: () => number);
    /** What takes the events of a model version without baseline; undefined if it is not to be learned. */
    find(model: string, version: string): Learner | undefined;
    /** The model versions that have no baseline yet, whether events came or not. */
    list(): LearningProgress[];
    /** Resolves when the baselines that are being built are loaded. */
    settle(): Promise<void>;
    private begin;
    private end;
}
//# sourceMappingURL=learning.d.ts.map