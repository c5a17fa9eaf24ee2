import type { LoggerOptions } from 'pino';
export interface RepeatLimit {
    /** Lines of one warning or error in a period that are written as they come; a hundred times as many of the rest. */
    readonly burst: number;
    readonly periodMs: number;
    readonly now?: () => number;
}
/**
 * A hook for pino that lets each message through only so often, so that a hostile sender cannot fill the disk. What
 * was held back is told by the next line of the message, as `repeats`.
 */
export declare function limitRepeats({ burst, periodMs, now, }: RepeatLimit): NonNullable<LoggerOptions['hooks']>;
//# sourceMappingURL=limit-repeats.d.ts.map