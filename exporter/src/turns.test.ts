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
