import { type Baseline, type BaselineFault } from '@plumbline/core';
import { type Position } from './locate.js';
/** A fault makes the file unusable, a warning does not. */
export interface Finding extends BaselineFault {
    readonly severity: 'fault' | 'warning';
    readonly position?: Position | undefined;
}
export interface CheckedText {
    /** The baseline, if the text holds a valid one. */
    readonly baseline?: Baseline;
    /** At most {@link MOST_FINDINGS}. */
    readonly findings: readonly Finding[];
    /** Findings beyond these. */
    readonly more: number;
}
export declare const MOST_FINDINGS = 20;
/** Checks the text of a baseline file: its grammar, its schema, and that its parts agree with one another. */
export declare function checkText(text: string, source: string): CheckedText;
//# sourceMappingURL=check-text.d.ts.map