import { setTimeout as sleep } from 'node:timers/promises';
import type { DriftRow, ReadDrift } from './drift-row.js';
import { isWindowFull } from './pace.js';

const EVERY_MS = 2000;

export interface Watch {
  readonly read: ReadDrift;
  /** Milliseconds since the epoch at which the first event arrived. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
  /** The table changed so far that a reader would see it, or a verdict did. */
  readonly onChange: (rows: readonly DriftRow[], seconds: number) => void;
  /** A feature is called drifted for the first time, in a full window. */
  readonly onFirstDrift: (rows: readonly DriftRow[], seconds: number) => Promise<void>;
}

/** Follows the drift table until the signal. */
export async function watchDrift({ read, startedAt, signal, onChange, onFirstDrift }: Watch): Promise<void> {
  let shown = '';
  let found = false;
  while (!signal.aborted) {
    const rows = await read();
    const seconds = (Date.now() - startedAt) / 1000;
    const isJudged = isWindowFull(seconds);
    const digest = digestTable(rows, isJudged);
    if (digest !== shown && rows.length > 0) {
      shown = digest;
      onChange(rows, seconds);
    }
    if (!found && isJudged && rows.some(({ verdict }) => verdict === 'drift')) {
      found = true;
      await onFirstDrift(rows, seconds);
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** What of the table a reader would notice. */
function digestTable(rows: readonly DriftRow[], isJudged: boolean): string {
  const parts = rows.map(
    ({ feature, psi, verdict }) => `${feature} ${psi.toFixed(1)} ${isJudged ? verdict : ''}`,
  );
  return parts.sort().join();
}
