/** How long events are counted before others get their turn. */
export declare const TURN_MS = 5;
/**
 * Lets work be done one piece at a time, in the order of arrival, and all of it together for {@link TURN_MS} of a turn
 * of the event loop: many short pieces that wait must not hold the loop as one long piece may not. Meanwhile bodies are
 * read, so that what is too much is refused at once instead of standing in the buffers of the operating system.
 */
export declare class Turns {
    private readonly waiting;
    private isRunning;
    /** What was done since the event loop came by, in ms. */
    private used;
    /** Whether that is enough, so that all wait for the loop. */
    private isOver;
    run<T>(work: () => Promise<T>): Promise<T>;
    private startNext;
    private endTurn;
}
//# sourceMappingURL=turns.d.ts.map