import { expect, it } from 'vitest';
import { judgeOverload } from './judge.js';
import { runOverloadDrill } from './run-overload.js';

// Short; `npm run drill -- overload` takes a minute and holds times and the course of memory to their bounds too.
it('an exporter that gets more than it takes refuses the rest, and accounts for every event', async () => {
  const report = await runOverloadDrill({
    ...{ seconds: 2, capacitySeconds: 1, times: 5, heldMib: 4, connections: 200 },
  });
  const isTimed = (name: string): boolean => /slowest|last_quarter/.test(name);
  const figures = judgeOverload(report).filter(({ name }) => !isTimed(name));
  expect(figures.filter(({ ok }) => !ok)).toEqual([]);
  expect(figures.filter(({ goal }) => goal !== null).length).toBeGreaterThan(7);
});
