import { setTimeout } from 'node:timers/promises';

/** Time as a replay sees it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Waits, at most until the signal is given. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  async sleep(ms, signal) {
    await setTimeout(ms, undefined, { signal }).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error;
    });
  },
};
