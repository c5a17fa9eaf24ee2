import type { IncomingMessage } from 'node:http';
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
 * @throws BodyError 413 above the limit (the rest is read and dropped), 415 for an encoded body, 400 when the sender stops
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new BodyError(
      415,
      'unsupported_media_type',
      `content encoding "${encoding}" is not taken: send it plain`,
    );
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit + MOST_DISCARDED) reject(tooLarge(limit));
    });
    request.on('end', () => {
      if (size > limit) reject(tooLarge(limit));
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
    });
    // Without `end` before it: the sender is gone. After it, this changes nothing.
    request.on('close', () => reject(INCOMPLETE));
    request.on('error', () => reject(INCOMPLETE));
  });
}

const INCOMPLETE = new BodyError(
  400,
  'body_incomplete',
  'the connection closed before the whole body was sent',
);

function tooLarge(limit: number): BodyError {
  return new BodyError(413, 'body_too_large', `the body is larger than ${limit} bytes: send smaller batches`);
}
