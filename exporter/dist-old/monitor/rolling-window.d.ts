/** What one pane added to the vector. */
export interface PaneRow {
    /** Number of the pane: its start in panes since the epoch. */
    readonly pane: number;
    readonly values: Float64Array;
}
/** A window at one moment. */
export interface WindowCapture {
    readonly open: PaneRow;
    /**
     * The panes that were closed at that moment and hold anything, each read when it is asked for: what a pane that ended
     * since has overwritten has left the window too.
     */
    listClosed(): Iterable<PaneRow>;
}
/**
 * What was added to a vector of running totals within a rolling window.
 *
 * Recording touches the totals only. When a pane ends, its increase is kept in a ring and the increase that falls
 * out of the window is subtracted; integers stay exact. A reading is the ring's sum plus the open pane.
 */
export declare class RollingWindow {
    private readonly totals;
    private readonly paneMs;
    private readonly ring;
    /** Sum of the panes of the ring. */
    private readonly ringSum;
    /** Totals when the open pane began. */
    private readonly base;
    private pane;
    /**
     * @param totals the running totals; only ever grow
     * @param lengthMs length of the window
     * @param now milliseconds since the epoch
     * @param sumPlaces entries of the totals that are not whole numbers
     */
    constructor(totals: Float64Array, lengthMs: number, now: number, sumPlaces?: readonly number[]);
    /** Ends the panes that are over. Must run before totals change and before a reading. */
    advance(now: number): void;
    /** Increase of one entry of the totals over the window. */
    read(index: number): number;
    /** Increase of `length` entries from `start`. */
    readRange(start: number, length: number): Float64Array;
    /** The window as it is now, for a snapshot. Copies the open pane only. */
    capture(): WindowCapture;
    /**
     * Begins anew with the totals as they are and panes of an earlier life. Those that have left the window are passed over; those ahead of the clock, which was
     * set back then, belong to the open pane.
     */
    restore(rows: Iterable<PaneRow>): void;
    private listClosed;
    private addToClosed;
    private closeOpenPane;
    private clearPane;
}
//# sourceMappingURL=rolling-window.d.ts.map