import type { Steps } from '../turns.js';
import { copyEntries, copyTimes, moveIndexes, pairSlots } from './carry-over.js';
import type { ModelMonitor } from './model-monitor.js';

/**
 * Takes over counters and windows of the features that are the same in an older baseline of the model version. Panes that
 * have ended are copied in steps, between which the older monitor goes on counting.
 *
 * @param heir has counted nothing yet
 * @returns takes over the rest, in one go: nothing may be counted between that and the change to the heir
 */
export function* inherit(heir: ModelMonitor, older: ModelMonitor): Steps<() => void> {
  const paired = yield* pairSlots(older.plan, heir.plan);
  const move = (values: Float64Array): Float64Array => copyEntries(paired, values);
  // Garbage of that size takes long to collect.
  const scratch = new Float64Array(paired.width);
  const copiedUntil = new Map<string, number>();
  for (const [name, { rolling }] of older.windows) {
    const { open, listClosed } = rolling.capture();
    let until = open.pane;
    for (const row of listClosed()) {
      copyEntries(paired, row.values, scratch);
      if (!heir.windows.get(name)!.rolling.addClosed({ ...row, values: scratch })) {
        until = row.pane;
        break;
      }
      yield;
    }
    copiedUntil.set(name, until);
  }
  const ofSegments: (() => void)[] = [];
  for (const [name, segment] of heir.segments?.monitors ?? []) {
    const before = older.segments?.monitors.get(name);
    if (before) ofSegments.push(yield* inherit(segment, before));
  }

  return () => {
    older.advance();
    // Before it has totals: they would be taken for what its open pane added.
    heir.advance();
    heir.totals.set(move(older.totals));
    for (const [name, { rolling }] of older.windows)
      heir.windows.get(name)!.rolling.takeOver(rolling, copiedUntil.get(name)!, move);
    // What is the same is not shown of the older one any more, so that nothing need be copied.
    for (const [index, sketch] of moveIndexes(paired, older.sketches))
      heir.sketches.get(index)?.takeOver(sketch);
    heir.restore({
      lastEventAt: older.lastEventAt,
      lastValueAt: copyTimes(paired, older.lastValueAt, heir.plan.slots.length),
      windows: new Map(),
      sketches: new Map(),
    });
    heir.events = older.events;
    for (const takeOver of ofSegments) takeOver();
  };
}
