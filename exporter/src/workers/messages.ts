import type { Baseline } from '@plumbline/core';
import type { Settings } from '../config/running-config.js';
import type { Report } from './report.js';

/** What a worker needs to begin. */
export interface WorkerStart {
  /** Counted from 0. */
  readonly index: number;
  readonly settings: Settings;
  readonly baselines: readonly Baseline[];
  /** Unix socket of the parent, which answers everything but predictions. */
  readonly parentSocket: string;
  /** Unix socket that the worker listens on. */
  readonly ownSocket: string;
}

/** From the parent to a worker, in order. */
export type ToWorker =
  | { readonly type: 'start'; readonly start: WorkerStart }
  /** Comes with a connection, unless the client has gone. */
  | { readonly type: 'connection'; readonly id: number }
  | { readonly type: 'settings'; readonly settings: Settings }
  /** A baseline as the bytes of a file; answered once it is loaded. */
  | { readonly type: 'load'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'remove'; readonly model: string; readonly version: string }
  /** Asks for a report now. */
  | { readonly type: 'report'; readonly id: number }
  /** Asks to end the requests in flight, and to take no more predictions. */
  | { readonly type: 'drain'; readonly deadlineMs: number }
  | { readonly type: 'end' };

/** From a worker to the parent, in order. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** The connection of this id is the worker's now. */
  | { readonly type: 'taken'; readonly id: number }
  /** Connections that have ended. */
  | { readonly type: 'closed'; readonly connections: number }
  /** The answer to the question of this id; null for one that nobody asked for */
  | { readonly type: 'report'; readonly id: number | null; readonly report: Report }
  /** The baseline of this id is loaded. */
  | { readonly type: 'loaded'; readonly id: number }
  | { readonly type: 'settled' };
