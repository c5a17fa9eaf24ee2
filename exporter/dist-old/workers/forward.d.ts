import type { RequestHandler } from 'express';
/**
 * Lets another process answer: requests and answers pass as they are, in both directions at the pace of the reader.
 *
 * @param socketPath Unix socket that it listens on
 */
export declare function forwardTo(socketPath: string): RequestHandler;
//# sourceMappingURL=forward.d.ts.map