import { setTimeout as sleep } from 'node:timers/promises';
import type { DriftRow, ReadDrift } from './drift-row.js';
import { isWindowFull } from './pace.js';

const EVERY_MS = 2000;
/** Without a new verdict, the table is shown again after this long. */
const REPEAT_SECONDS = 20;

export interface Watch {
  readonly read: ReadDrift;
  /** Milliseconds since the epoch at which the first event arrived. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
  /** A verdict changed, or the table was not shown for a while. */
  readonly onChange: (rows: readonly DriftRow[], seconds: number) => void;
  /** A feature is called drifted for the first time, in a full window. */
  readonly onFirstDrift: (rows: readonly DriftRow[], seconds: number) => Promise<void>;
}

/** Follows the drift table until the signal. */
export async function watchDrift({ read, startedAt, signal, onChange, onFirstDrift }: Watch): Promise<void> {
  let shown = { digest: '', seconds: -Infinity };
  let found = false;
  while (!signal.aborted) {
    const rows = await read();
    const seconds = (Date.now() - startedAt) / 1000;
    const isJudged = isWindowFull(seconds);
    const digest = isJudged ? digestVerdicts(rows) : 'filling';
    if (rows.length > 0 && (digest !== shown.digest || seconds - shown.seconds >= REPEAT_SECONDS)) {
      shown = { digest, seconds };
      onChange(rows, seconds);
    }
    if (!found && isJudged && rows.some(({ verdict }) => verdict === 'drift')) {
      found = true;
      await onFirstDrift(rows, seconds);
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

const digestVerdicts = (rows: readonly DriftRow[]): string =>
  rows
    .map(({ feature, verdict }) => `${feature} ${verdict}`)
    .sort()
    .join();
