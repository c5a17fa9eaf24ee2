import type { RequestListener } from 'node:http';
import type { Settings } from '../config/running-config.js';

/** What takes connections on the listen addresses: the process itself, or workers on its behalf. */
export interface Front {
  /** Resolves when all that was answered until now is counted in this process; absent where nobody else counts. */
  readonly collect?: () => Promise<void>;
  /** Resolves when all who count have the baselines that are loaded; absent where nobody else counts. */
  readonly spread?: () => Promise<void>;
  /** Starts to listen. @returns the base URL of each address @throws Error if one cannot be had */
  open(listener: RequestListener, addresses: readonly string[]): Promise<string[]>;
  /** Goes on with other credentials, certificates and limits. */
  takeOver(settings: Settings): Promise<void>;
  /** Lets the requests in flight end within a deadline, and resolves when all is closed. */
  drain(deadlineMs: number): Promise<void>;
}
