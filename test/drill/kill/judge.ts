import { atLeast, atMost, is, type Figure } from '../../harness/figure.js';
import type { KillRound } from './run-kill.js';

/** Holds each life of a killed exporter to what was promised. */
export function judgeKill(rounds: readonly KillRound[]): Figure[] {
  return rounds.flatMap((round, i) => [
    atLeast(
      `life ${i + 1}: restored, with all but the last interval`,
      round.restored,
      round.began + round.due,
    ),
    atMost(`life ${i + 1}: restored, nothing twice`, round.restored, round.began + round.sent),
    is(`life ${i + 1}: bins of whole batches`, round.most - round.fewest, 0),
    is(`life ${i + 1}: counters of the next life`, round.counters, 0),
    is(`life ${i + 1}: snapshots refused`, round.failures, 0),
  ]);
}
