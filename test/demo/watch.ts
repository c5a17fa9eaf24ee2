import type { VerdictState } from '@plumbline/core';
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
  /** Pause between two readings. */
  readonly everyMs?: number;
  /** A verdict changed, or the table was not shown for a while. */
  readonly onChange: (rows: readonly DriftRow[], seconds: number) => void;
  /** The window spans as much as it will: from now on verdicts hold. */
  readonly onFull: () => void;
  /** A full window gave a feature another verdict than before; at first, one that leans or {@link QUIET_FEATURE}. */
  readonly onVerdict: (row: DriftRow, seconds: number) => Promise<void>;
  /** Something could not be read, and why; or, with null, all can be read again. Told once each. */
  readonly onOutage: (reason: string | null) => void;
}

/** The feature whose first verdict is told even if nothing is wrong with it. */
export const QUIET_FEATURE = 'distance';

/** Follows the drift table until the signal. What cannot be read is left out: the next reading comes soon. */
export async function watchDrift(watch: Watch): Promise<void> {
  const { signal, onOutage, everyMs = EVERY_MS } = watch;
  const look = startLooking(watch);
  let isOut = false;
  while (!signal.aborted) {
    try {
      await look();
      if (isOut) onOutage(null);
      isOut = false;
    } catch (error) {
      if (!isOut && !signal.aborted) onOutage((error as Error).message);
      isOut = true;
    }
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** One reading after the other, each told as far as it differs from those before. */
function startLooking({ read, startedAt, onChange, onFull, onVerdict }: Watch): () => Promise<void> {
  let shown = { digest: '', seconds: -Infinity };
  const verdicts = new Map<string, VerdictState>();
  let [wasJudged, hadRows] = [false, false];
  return async () => {
    const rows = await read();
    if (rows.length === 0 && hadRows) throw new Error('no feature has a PSI any more: nothing is scraped');
    hadRows = rows.length > 0;
    const seconds = (Date.now() - startedAt) / 1000;
    const isJudged = isWindowFull(seconds);
    if (isJudged && !wasJudged) onFull();
    wasJudged = isJudged;
    const digest = isJudged ? digestVerdicts(rows) : 'filling';
    if (rows.length > 0 && (digest !== shown.digest || seconds - shown.seconds >= REPEAT_SECONDS)) {
      shown = { digest, seconds };
      onChange(rows, seconds);
    }
    for (const row of isJudged ? rows : []) {
      const before = verdicts.get(row.feature) ?? (row.feature === QUIET_FEATURE ? undefined : 'ok');
      if (row.verdict !== before) await onVerdict(row, seconds);
      verdicts.set(row.feature, row.verdict);
    }
  };
}

const digestVerdicts = (rows: readonly DriftRow[]): string =>
  rows
    .map(({ feature, verdict }) => `${feature} ${verdict}`)
    .sort()
    .join();
