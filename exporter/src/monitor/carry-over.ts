import { mapSteps, type Steps } from '../turns.js';
import type { MonitorDelta } from './delta.js';
import type { Plan, Slot } from './plan.js';

/** Slots that mean the same in two plans. */
export interface SlotPairs {
  readonly pairs: readonly { readonly from: Slot; readonly to: Slot }[];
  /** Their entries, neighbours together: where they begin in a vector of either plan, and how many they are. */
  readonly runs: readonly Readonly<Run>[];
  /** Length of a vector of the new plan. */
  readonly width: number;
}

interface Run {
  from: number;
  to: number;
  length: number;
}

/** Pairs the slots of an old plan with those of a new one whose every entry means the same. */
export function* pairSlots(from: Plan, to: Plan): Steps<SlotPairs> {
  const known = new Map<string, Slot>();
  yield* mapSteps(from.slots, (slot) => known.set(slot.identity, slot));
  const pairs: { from: Slot; to: Slot }[] = [];
  const runs: Run[] = [];
  for (const slot of to.slots) {
    const old = known.get(slot.identity);
    if (!old) continue;
    pairs.push({ from: old, to: slot });
    const last = runs.at(-1);
    if (last && last.from + last.length === old.bins && last.to + last.length === slot.bins) {
      last.length += slot.width;
    } else runs.push({ from: old.bins, to: slot.bins, length: slot.width });
    yield;
  }
  return { pairs, runs, width: to.width };
}

/**
 * A vector of the new plan with the entries of paired slots in one of the old.
 *
 * @param target memory for it; 0 in all other places
 */
export function copyEntries(
  { runs, width }: SlotPairs,
  source: Float64Array,
  target: Float64Array = new Float64Array(width),
): Float64Array {
  for (const { from, to, length } of runs) target.set(source.subarray(from, from + length), to);
  return target;
}

/** When each slot of the new plan had its last value, from those of the old. */
export function copyTimes({ pairs }: SlotPairs, times: Float64Array, slots: number): Float64Array {
  const copied = new Float64Array(slots).fill(-Infinity);
  for (const { from, to } of pairs) copied[to.index] = times[from.index]!;
  return copied;
}

/** What stands by the index of a slot of the old plan, by that of the new. */
export const moveIndexes = <T>({ pairs }: SlotPairs, bySlot: ReadonlyMap<number, T>): Map<number, T> =>
  new Map(
    pairs.flatMap(({ from, to }): [number, T][] => {
      const found = bySlot.get(from.index);
      return found === undefined ? [] : [[to.index, found]];
    }),
  );

/** What paired slots of an old plan counted, as a monitor of the new plan counts it. */
export const moveDelta = (paired: SlotPairs, delta: MonitorDelta, to: Plan): MonitorDelta => ({
  ...delta,
  lastValueAt: copyTimes(paired, delta.lastValueAt, to.slots.length),
  totals: copyEntries(paired, delta.totals),
  sketches: moveIndexes(paired, delta.sketches),
});
