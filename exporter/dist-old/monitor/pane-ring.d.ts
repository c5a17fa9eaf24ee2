/** Panes a window is cut into: it spans its length and at most one pane more. */
export declare const PANES = 60;
/**
 * What each of the last panes added to a vector. Most of a window's memory stands here, so a pane takes two bytes a
 * count while none of its counts is above 65 535, and nothing while it is empty.
 */
export declare class PaneRing {
    private readonly width;
    private readonly sumPlaces;
    private readonly rows;
    /**
     * @param width entries of the vector
     * @param sumPlaces entries that are not whole numbers
     */
    constructor(width: number, sumPlaces: readonly number[]);
    isEmpty(pane: number): boolean;
    /** @param values what the pane added; changed by this, and not kept */
    put(pane: number, values: Float64Array): void;
    clear(pane: number): void;
    /** What a pane added; all 0 if it is empty. */
    read(pane: number): Float64Array;
    /** Takes what a pane added away from a sum over panes. */
    subtractFrom(sum: Float64Array, pane: number): void;
}
//# sourceMappingURL=pane-ring.d.ts.map