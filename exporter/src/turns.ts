import { setImmediate } from 'node:timers/promises';

/** How long work goes on before others get their turn, in milliseconds. */
export const TURN_MS = 5;

/** Work that may be interrupted wherever it yields. */
export type Steps<R> = Generator<void, R, void>;

/** Does all steps in one go. */
export function runAtOnce<R>(steps: Steps<R>): R {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does steps, however many, in turns of {@link TURN_MS} between which the event loop serves others. */
export async function runInTurns<R>(steps: Steps<R>): Promise<R> {
  let turnEnds = performance.now() + TURN_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < turnEnds) continue;
    await setImmediate();
    turnEnds = performance.now() + TURN_MS;
  }
}

/** Maps items one by one, so that others may come between. */
export function* mapSteps<T, R>(items: Iterable<T>, map: (item: T) => R): Steps<R[]> {
  const mapped: R[] = [];
  for (const item of items) {
    mapped.push(map(item));
    yield;
  }
  return mapped;
}

/** Maps items, however many, in turns. */
export const mapInTurns = <T, R>(items: Iterable<T>, map: (item: T) => R): Promise<R[]> =>
  runInTurns(mapSteps(items, map));
