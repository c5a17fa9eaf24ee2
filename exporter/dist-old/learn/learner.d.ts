import { type Role } from '@plumbline/core';
import { type Batch, type KnownNames } from '../ingest/batch.js';
import { ColumnSample } from './column-sample.js';
/** A model version that makes its baseline of the first events that come. */
export interface LearnRule {
    readonly model: string;
    readonly version: string;
    /** Events that the baseline is made of. */
    readonly events: number;
}
/** Gathers the first events of one model version. Whatever is sent, what it keeps is bounded. */
export declare class Learner {
    readonly rule: LearnRule;
    private readonly numericStrings;
    private readonly now;
    private readonly onComplete;
    events: number;
    lastEventAt: number | null;
    /** Columns for which there was no room. */
    columnsLeftOut: number;
    readonly columns: Readonly<Record<Role, Map<string, ColumnSample>>>;
    readonly takenNames: KnownNames;
    readonly segments: null;
    private readonly room;
    private readonly mostColumns;
    constructor(rule: LearnRule, numericStrings: boolean, now: () => number, onComplete: () => void);
    get isComplete(): boolean;
    /** Takes events as a monitor does. None of their values is at fault, as nothing is known of them. */
    accept(batch: Batch): never[];
    private findSample;
}
//# sourceMappingURL=learner.d.ts.map