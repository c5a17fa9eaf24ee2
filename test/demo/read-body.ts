import type { IncomingMessage } from 'node:http';

/** A request that cannot be answered as asked, with the HTTP status that says why. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a UTF-8 request body.
 *
 * @throws RequestError 413 as soon as the body is known to be longer than `limit` bytes.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const tooLong = new RequestError(413, `The body is longer than ${limit} bytes: send smaller batches`);
  if (Number(request.headers['content-length']) > limit) throw tooLong;
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // What is too much is still read, and dropped: a client cut off while sending never sees the answer.
      if (size > limit) reject(tooLong);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
