import type { IngestFormat, RejectReason } from '@plumbline/core';
import type { Column, ColumnsByRole } from './batch.js';
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
export type Decoded = {
    readonly event: unknown;
} | {
    readonly fault: Omit<Rejection, 'index'>;
} | {
    readonly block: ColumnBlock;
};
/** A wire format: turns a body into events one by one, so that the caller can yield between them. */
export interface Decoder {
    readonly format: IngestFormat;
    /** Bodies that are parsed in one go may be no larger, as nothing else runs meanwhile. */
    readonly mostBytes?: number;
    /** @throws BodyError if nothing of the body can be read */
    decode(body: Buffer): Iterable<Decoded>;
}
/** The whole body was refused. */
export declare class BodyError extends Error {
    readonly status: number;
    readonly reason: RejectReason;
    constructor(status: number, reason: RejectReason, message: string);
}
/** What is wrong with a text that {@link isTooDear}. */
export declare const TOO_DEAR = "has too many values to be parsed in one go";
/**
 * Parses the bytes of a JSON text.
 *
 * @throws SyntaxError for bytes that are not UTF-8 or text that is not JSON
 */
export declare function parseJson(bytes: Buffer): unknown;
/**
 * Parses JSON and explains what most often breaks it.
 *
 * @throws SyntaxError for text that is not JSON
 */
export declare function parseText(text: string): unknown;
/**
 * Parses a whole body as JSON.
 *
 * @throws BodyError 400, or 413 for one that would hold up everybody else
 */
export declare function parseBody(body: Buffer): unknown;
//# sourceMappingURL=decode.d.ts.map