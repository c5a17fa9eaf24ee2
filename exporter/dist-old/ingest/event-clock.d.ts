/** A clock that shows the newest event's time. It never goes back. */
export declare class EventClock {
    /** Milliseconds since the epoch; 0 before the first event. */
    now: number;
    private readonly paneMs;
    /** @param windows names of the rolling windows that go by it */
    constructor(windows: readonly string[]);
    /** Whether a pane of any window ends before this time. */
    ends(time: number): boolean;
    move(time: number): void;
}
//# sourceMappingURL=event-clock.d.ts.map