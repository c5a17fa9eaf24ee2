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
  /** A verdict changed, or the table was not shown for a while. */
  readonly onChange: (rows: readonly DriftRow[], seconds: number) => void;
  /** The window spans as much as it will: from now on verdicts hold. */
  readonly onFull: () => void;
  /** A full window gave a feature another verdict than before; at first, one that leans or {@link QUIET_FEATURE}. */
  readonly onVerdict: (row: DriftRow, seconds: number) => Promise<void>;
}

/** The feature whose first verdict is told even if nothing is wrong with it. */
export const QUIET_FEATURE = 'distance';

/** Follows the drift table until the signal. */
export async function watchDrift({
  read,
  startedAt,
  signal,
  onChange,
  onFull,
  onVerdict,
}: Watch): Promise<void> {
  let shown = { digest: '', seconds: -Infinity };
  const verdicts = new Map<string, VerdictState>();
  let wasJudged = false;
  while (!signal.aborted) {
    const rows = await read();
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
      verdicts.set(row.feature, row.verdict);
      if (row.verdict !== before) await onVerdict(row, seconds);
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

const digestVerdicts = (rows: readonly DriftRow[]): string =>
  rows
    .map(({ feature, verdict }) => `${feature} ${verdict}`)
    .sort()
    .join();
