import type { IncomingMessage } from 'node:http';
import { BufferPool } from './buffer-pool.js';
import { BodyError } from './decode.js';

/**
 * Most bytes read above the limit and dropped: a client that is cut off while it sends never sees the answer that
 * tells it to send less.
 */
const MOST_DISCARDED = 64 * 1024 * 1024;

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
export function readBody(request: IncomingMessage, limit: number, pool = new BufferPool()): Promise<Body> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new BodyError(
      415,
      'unsupported_media_type',
      `content encoding "${encoding}" is not taken: send it plain`,
    );
  }
  return new Promise((resolve, reject) => {
    const reader = new BodyReader(limit, Number(request.headers['content-length'] ?? 0), pool);
    const fail = (error: BodyError): void => {
      reader.release();
      reject(error);
    };
    request.on('data', (chunk: Buffer) => {
      reader.add(chunk);
      if (reader.size > limit + MOST_DISCARDED) fail(tooLarge(limit));
    });
    request.on('end', () => {
      if (reader.size > limit) fail(tooLarge(limit));
      else resolve({ bytes: reader.bytes, release: () => reader.release() });
    });
    request.on('close', () => {
      if (!request.complete) fail(INCOMPLETE);
    });
    request.on('error', () => fail(INCOMPLETE));
  });
}

/** Joins chunks: one is kept as it is, several go into memory of the pool. */
class BodyReader {
  size = 0;
  private single: Buffer | undefined;
  private buffer: Buffer | undefined;

  constructor(
    private readonly limit: number,
    private readonly expected: number,
    private readonly pool: BufferPool,
  ) {}

  get bytes(): Buffer {
    return this.buffer?.subarray(0, this.size) ?? this.single ?? Buffer.alloc(0);
  }

  add(chunk: Buffer): void {
    const start = this.size;
    this.size += chunk.length;
    if (this.size > this.limit) return this.release();
    if (start === 0) {
      this.single = chunk;
      return;
    }
    this.reserve(start);
    chunk.copy(this.buffer!, start);
  }

  release(): void {
    if (this.buffer) this.pool.give(this.buffer);
    this.buffer = undefined;
    this.single = undefined;
  }

  private reserve(filled: number): void {
    if (this.buffer && this.buffer.length >= this.size) return;
    const wanted = this.size <= this.expected ? this.expected : 2 * this.size;
    const larger = this.pool.take(Math.min(this.limit, wanted));
    (this.buffer ?? this.single!).copy(larger, 0, 0, filled);
    this.release();
    this.buffer = larger;
  }
}

const INCOMPLETE = new BodyError(
  400,
  'body_incomplete',
  'the connection closed before the whole body was sent',
);

function tooLarge(limit: number): BodyError {
  return new BodyError(413, 'body_too_large', `the body is larger than ${limit} bytes: send smaller batches`);
}
