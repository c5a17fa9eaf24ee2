import type { Steps } from '../turns.js';
import { copyEntries, pairSlots } from './carry-over.js';
import type { ModelMonitor } from './model-monitor.js';
import type { PaneRow } from './rolling-window.js';

/**
 * Takes over counters and windows of the features that are the same in an older baseline of the model version. Panes that
 * have ended are copied in steps, between which the older monitor goes on counting.
 *
 * @param heir has counted nothing yet
 * @returns takes over the rest, in one go: nothing may be counted between that and the change to the heir
 */
export function* inherit(heir: ModelMonitor, older: ModelMonitor): Steps<() => void> {
  const pairs = pairSlots(older.plan, heir.plan);
  const move = ({ pane, values }: PaneRow): PaneRow => ({
    pane,
    values: copyEntries(pairs, values, new Float64Array(heir.plan.width)),
  });
  yield;
  const copiedUntil = new Map<string, number>();
  for (const [name, { rolling }] of older.windows) {
    const { open, listClosed } = rolling.capture();
    let until = open.pane;
    for (const row of listClosed()) {
      if (!heir.windows.get(name)!.rolling.addClosed(move(row))) {
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
    copyEntries(pairs, older.totals, heir.totals);
    const { windows, lastValueAt, lastEventAt, sketches } = older.capture();
    const ofSlots = new Float64Array(heir.plan.slots.length).fill(-Infinity);
    for (const { from, to } of pairs) ofSlots[to.index] = lastValueAt[from.index]!;
    const listRest = (name: string): PaneRow[] => [
      ...older.windows.get(name)!.rolling.listClosedSince(copiedUntil.get(name)!),
    ];
    heir.restore({
      lastEventAt,
      lastValueAt: ofSlots,
      windows: new Map(
        windows.map(({ name, capture }) => [name, [capture.open, ...listRest(name)].map(move)]),
      ),
      sketches: new Map(
        pairs.flatMap(({ from, to }) => {
          const panes = sketches.get(from.index);
          return panes ? [[to.index, panes]] : [];
        }),
      ),
    });
    heir.events = older.events;
    for (const takeOver of ofSegments) takeOver();
  };
}
