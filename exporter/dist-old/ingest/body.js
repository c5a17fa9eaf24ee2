import { BufferPool } from './buffer-pool.js';
import { BodyError } from './decode.js';
/**
 * Most bytes read above the limit and dropped: a client that is cut off while it sends never sees the answer that
 * tells it to send less.
 */
const MOST_DISCARDED = 64 * 1024 * 1024;
/**
 * Reads a request's body.
 *
 * @param limit most bytes taken
 * @param pool memory that is used again; left out for bodies that are rare
 * @throws BodyError 413 above the limit (the rest is read and dropped), 415 for an encoded body, 400 when the sender stops
 */
export function readBody(request, limit, pool = new BufferPool()) {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
        throw new BodyError(415, 'unsupported_media_type', `content encoding "${encoding}" is not taken: send it plain`);
    }
    return new Promise((resolve, reject) => {
        const reader = new BodyReader(limit, Number(request.headers['content-length'] ?? 0), pool);
        const fail = (error) => {
            reader.release();
            reject(error);
        };
        request.on('data', (chunk) => {
            reader.add(chunk);
            if (reader.size > limit + MOST_DISCARDED)
                fail(tooLarge(limit));
        });
        request.on('end', () => {
            if (reader.size > limit)
                fail(tooLarge(limit));
            else
                resolve({ bytes: reader.bytes, release: () => reader.release() });
        });
        request.on('close', () => {
            if (!request.complete)
                fail(INCOMPLETE);
        });
        request.on('error', () => fail(INCOMPLETE));
    });
}
/** Joins chunks: one is kept as it is, several go into memory of the pool. */
class BodyReader {
    limit;
    expected;
    pool;
    size = 0;
    single;
    buffer;
    constructor(limit, expected, pool) {
        this.limit = limit;
        this.expected = expected;
        this.pool = pool;
    }
    get bytes() {
        return this.buffer?.subarray(0, this.size) ?? this.single ?? Buffer.alloc(0);
    }
    add(chunk) {
        const start = this.size;
        this.size += chunk.length;
        if (this.size > this.limit)
            return this.release();
        if (start === 0) {
            this.single = chunk;
            return;
        }
        this.reserve(start);
        chunk.copy(this.buffer, start);
    }
    release() {
        if (this.buffer)
            this.pool.give(this.buffer);
        this.buffer = undefined;
        this.single = undefined;
    }
    reserve(filled) {
        if (this.buffer && this.buffer.length >= this.size)
            return;
        const wanted = this.size <= this.expected ? this.expected : 2 * this.size;
        const larger = this.pool.take(Math.min(this.limit, wanted));
        (this.buffer ?? this.single).copy(larger, 0, 0, filled);
        this.release();
        this.buffer = larger;
    }
}
const INCOMPLETE = new BodyError(400, 'body_incomplete', 'the connection closed before the whole body was sent');
function tooLarge(limit) {
    return new BodyError(413, 'body_too_large', `the body is larger than ${limit} bytes: send smaller batches`);
}
//# sourceMappingURL=body.js.map