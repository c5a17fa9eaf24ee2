import type { IncomingMessage } from 'node:http';
import { BufferPool } from './buffer-pool.js';
export interface Body {
    readonly bytes: Buffer;
    /** Gives the memory back; the bytes must not be used after it. */
    release(): void;
}
/**
 * Reads a request's body.
 *
 * @param limit most bytes taken
 * @param pool memory that is used again; left out for bodies that are rare
 * @throws BodyError 413 above the limit (the rest is read and dropped), 415 for an encoded body, 400 when the sender stops
 */
export declare function readBody(request: IncomingMessage, limit: number, pool?: BufferPool): Promise<Body>;
//# sourceMappingURL=body.d.ts.map