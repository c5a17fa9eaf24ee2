/** Seconds after which a refused sender may come again. */
export declare const RETRY_AFTER_SECONDS = 1;
/** Bounds what requests hold in memory: bodies that wait cost their bytes only. */
export declare class Admission {
    private readonly mostBytes;
    private held;
    /** @param mostBytes bodies that are read, waiting or counted may hold this much together */
    constructor(mostBytes: () => number);
    /**
     * Reserves memory for a body.
     *
     * @param bytes its length, or the most it may have where it does not say
     * @returns gives the memory back
     * @throws BodyError 503 when there is none left
     */
    admit(bytes: number): () => void;
}
//# sourceMappingURL=admission.d.ts.map