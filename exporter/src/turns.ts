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

/**
 * Does steps, however many, in turns of {@link TURN_MS} between which the event loop serves others. Of all who work so, one
 * has its turn each time the loop comes by: together they must not hold it as one may not.
 */
export async function runInTurns<R>(steps: Steps<R>): Promise<R> {
  for (;;) {
    await nextTurn();
    const turnEnds = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < turnEnds);
  }
}

const waiting: (() => void)[] = [];

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(giveTurn);
  });
}

function giveTurn(): void {
  waiting.shift()!();
  if (waiting.length > 0) setImmediate(giveTurn);
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
