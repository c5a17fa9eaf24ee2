import { isUtf8 } from 'node:buffer';
import type { IngestFormat, RejectReason } from '@plumbline/core';

/** An event that was refused: its place in the request, counted from 0, and why. */
export interface Rejection {
  readonly index: number;
  readonly reason: RejectReason;
  readonly detail: string;
}

/** One decoded event, or the reason why it is none. */
export type Decoded = { readonly event: unknown } | { readonly fault: Omit<Rejection, 'index'> };

/** A wire format: turns a body into events one by one, so that the caller can yield between them. */
export interface Decoder {
  readonly format: IngestFormat;
  /** @throws BodyError if nothing of the body can be read */
  decode(body: Buffer): Iterable<Decoded>;
}

/** The whole body was refused. */
export class BodyError extends Error {
  constructor(
    readonly status: number,
    readonly reason: RejectReason,
    message: string,
  ) {
    super(message);
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses JSON and explains what most often breaks it.
 *
 * @throws SyntaxError for bytes that are not UTF-8 or text that is not JSON
 */
export function parseJson(bytes: Buffer): unknown {
  // Decoding would put U+FFFD for a wrong byte, and a known category would become a new one.
  if (!isUtf8(bytes)) throw new SyntaxError('it is not UTF-8.');
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch (error) {
    const hint = /\b(NaN|Infinity)\b/.test(text) ? ' JSON has no NaN or Infinity: send null instead.' : '';
    throw new SyntaxError(`${(error as Error).message}.${hint}`);
  }
}
