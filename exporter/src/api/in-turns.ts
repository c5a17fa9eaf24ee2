import { setImmediate } from 'node:timers/promises';
import { TURN_MS } from '../ingest/turns.js';

/** Maps items, however many, in turns of {@link TURN_MS} between which the event loop serves others. */
export async function mapInTurns<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const mapped: R[] = [];
  let turnEnds = performance.now() + TURN_MS;
  for (const item of items) {
    mapped.push(map(item));
    if (performance.now() < turnEnds) continue;
    await setImmediate();
    turnEnds = performance.now() + TURN_MS;
  }
  return mapped;
}
