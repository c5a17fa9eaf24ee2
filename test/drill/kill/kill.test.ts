import { expect, it } from 'vitest';
import { judgeKill } from './judge.js';
import { runKillDrill } from './run-kill.js';

// Short; thirty lives are lived by `npm run drill -- kill`.
it('a killed exporter has all but the last interval of its windows back, and nothing twice', async () => {
  const rounds = await runKillDrill({ rounds: 4, intervalSeconds: 2, seed: 3 });
  expect(judgeKill(rounds).filter(({ ok }) => !ok)).toEqual([]);
  expect(rounds.reduce((total, { due }) => total + due, 0)).toBeGreaterThan(0);
  expect(rounds.at(-1)!.restored).toBeGreaterThan(0);
});
