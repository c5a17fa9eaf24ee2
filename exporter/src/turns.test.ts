import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapInTurns } from './turns.js';

it('maps all items in their order, and lets the event loop come by in between', async () => {
  const items = Array.from({ length: 20 }, (_, i) => i);
  let done = 0;
  const mapped = mapInTurns(items, (item) => {
    for (const end = performance.now() + 2; performance.now() < end;);
    done++;
    return 2 * item;
  });
  const doneByTurn: number[] = [];
  while (done < items.length) {
    doneByTurn.push(done);
    await setImmediate();
  }
  expect(await mapped).toEqual(items.map((item) => 2 * item));
  expect(doneByTurn.length).toBeGreaterThan(4);
  expect(doneByTurn[0]).toBeLessThan(10);
});

it('lets the event loop come by between the turns of many who work at once', async () => {
  let busy = 0;
  const work = mapInTurns.bind(null, [1, 2, 3], () => {
    for (const end = performance.now() + 6; performance.now() < end;);
    busy++;
  });
  const all = Promise.all(Array.from({ length: 10 }, work));
  let most = 0;
  while (busy < 30) {
    const before = busy;
    await setImmediate();
    most = Math.max(most, busy - before);
  }
  await all;
  expect(most).toBeLessThanOrEqual(2);
});
