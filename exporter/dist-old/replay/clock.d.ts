/** Time as a replay sees it, so that tests need not wait. */
export interface Clock {
    /** Milliseconds since any fixed moment. */
    now(): number;
    /** Waits, at most until the signal is given. */
    sleep(ms: number, signal: AbortSignal): Promise<void>;
}
export declare const systemClock: Clock;
//# sourceMappingURL=clock.d.ts.map