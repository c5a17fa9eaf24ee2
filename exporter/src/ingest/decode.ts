import { isAscii, isUtf8 } from 'node:buffer';
import type { IngestFormat, RejectReason } from '@plumbline/core';
import type { Column, ColumnsByRole } from './batch.js';
import { isTooDear } from './parse-cost.js';

/** An event that was refused: its place in the request, counted from 0, and why. */
export interface Rejection {
  readonly index: number;
  readonly reason: RejectReason;
  readonly detail: string;
}

/** Events that arrived as columns, all of one model version. */
export interface ColumnBlock {
  readonly model: string;
  readonly version: string;
  readonly rows: number;
  readonly columns: ColumnsByRole;
  /** Timestamps of the events as they were sent, where they were. */
  readonly times?: Column;
  /** Fields of the body that nobody reads. */
  readonly unknownFields: readonly string[];
}

/** One decoded event, the reason why it is none, or many events as columns. */
export type Decoded =
  /** `isLong` where to parse a few of its kind takes a turn. */
  | { readonly event: unknown; readonly isLong?: boolean }
  | { readonly fault: Omit<Rejection, 'index'> }
  | { readonly block: ColumnBlock };

/** A wire format: turns a body into events one by one, so that the caller can yield between them. */
export interface Decoder {
  readonly format: IngestFormat;
  /** Bodies that are parsed in one go may be no larger, as nothing else runs meanwhile. */
  readonly mostBytes?: number;
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

/** What is wrong with a text that {@link isTooDear}. */
export const TOO_DEAR = 'has too many values to be parsed in one go';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses the bytes of a JSON text.
 *
 * @throws SyntaxError for bytes that are not UTF-8 or text that is not JSON
 */
export function parseJson(bytes: Buffer): unknown {
  if (isAscii(bytes)) return parseText(bytes.toString('latin1'));
  // Decoding would put U+FFFD for a wrong byte, and a known category would become a new one.
  if (!isUtf8(bytes)) throw new SyntaxError('it is not UTF-8.');
  const text = bytes.toString('utf8');
  return parseText(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}

/**
 * Parses JSON and explains what most often breaks it.
 *
 * @throws SyntaxError for text that is not JSON
 */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const hint = /\b(NaN|Infinity)\b/.test(text) ? ' JSON has no NaN or Infinity: send null instead.' : '';
    throw new SyntaxError(`${(error as Error).message}.${hint}`);
  }
}

/**
 * Parses a whole body as JSON.
 *
 * @throws BodyError 400, or 413 for one that would hold up everybody else
 */
export function parseBody(body: Buffer): unknown {
  if (isTooDear(body)) {
    throw new BodyError(413, 'body_too_large', `the body ${TOO_DEAR}: send smaller batches, or NDJSON`);
  }
  try {
    return parseJson(body);
  } catch (error) {
    throw new BodyError(
      400,
      'malformed_json',
      `the body cannot be read as JSON: ${(error as Error).message}`,
    );
  }
}
