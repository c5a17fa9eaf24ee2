/**
 * Memory that one body after another is read into: fresh memory of that size costs the system a page at a time, more
 * than counting what is in it.
 */
export declare class BufferPool {
    private readonly free;
    private kept;
    /** A buffer of at least `size` bytes, with any content. */
    take(size: number): Buffer;
    /** Nobody may use the buffer after this. */
    give(buffer: Buffer): void;
}
//# sourceMappingURL=buffer-pool.d.ts.map