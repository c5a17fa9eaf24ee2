import { BodyError } from './decode.js';
/** What a request is taken to hold beside its body: its headers, its objects. */
const REQUEST_BYTES = 16 * 1024;
/** Seconds after which a refused sender may come again. */
export const RETRY_AFTER_SECONDS = 1;
const OVERLOADED = 'overloaded';
/** Bounds what requests hold in memory: bodies that wait cost their bytes only. */
export class Admission {
    mostBytes;
    held = 0;
    /** @param mostBytes bodies that are read, waiting or counted may hold this much together */
    constructor(mostBytes) {
        this.mostBytes = mostBytes;
    }
    /**
     * Reserves memory for a body.
     *
     * @param bytes its length, or the most it may have where it does not say
     * @returns gives the memory back
     * @throws BodyError 503 when there is none left
     */
    admit(bytes) {
        const size = bytes + REQUEST_BYTES;
        const mostBytes = this.mostBytes();
        // A body larger than everything is still taken when it is alone: its size has a limit of its own.
        if (this.held > 0 && this.held + size > mostBytes) {
            throw new BodyError(503, OVERLOADED, `behind: bodies of ${this.held} bytes wait already, with a limit of ${mostBytes}; send this again later`);
        }
        this.held += size;
        return () => {
            this.held -= size;
        };
    }
}
//# sourceMappingURL=admission.js.map