/** Most bytes kept for later bodies. */
const MOST_KEPT = 32 * 1024 * 1024;
const SMALLEST = 64 * 1024;
/**
 * Memory that one body after another is read into: fresh memory of that size costs the system a page at a time, more
 * than counting what is in it.
 */
export class BufferPool {
    free = [];
    kept = 0;
    /** A buffer of at least `size` bytes, with any content. */
    take(size) {
        const index = this.free.findIndex(({ length }) => length >= size);
        if (index < 0)
            return Buffer.allocUnsafeSlow(roundUp(size));
        const [buffer] = this.free.splice(index, 1);
        this.kept -= buffer.length;
        return buffer;
    }
    /** Nobody may use the buffer after this. */
    give(buffer) {
        if (this.kept + buffer.length > MOST_KEPT)
            return;
        this.kept += buffer.length;
        this.free.push(buffer);
    }
}
/** The next quarter of a power of two, so that bodies of about one size share buffers that are little larger than they are. */
function roundUp(size) {
    const step = 2 ** (Math.floor(Math.log2(Math.max(size, SMALLEST))) - 2);
    return Math.ceil(Math.max(size, SMALLEST) / step) * step;
}
//# sourceMappingURL=buffer-pool.js.map