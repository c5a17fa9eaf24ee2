import type { Baseline, Role } from '@plumbline/core';
import { mapSteps, type Steps } from '../turns.js';
import type { MonitorOptions } from './options.js';
import { compilePlan, type Plan } from './plan.js';
import { compileRecorder, type BindRecorder } from './record.js';

/** What is made of a baseline once, for all who count by it. */
export interface CompiledModel {
  readonly baseline: Baseline;
  /** Short name of its whole contents. */
  readonly hash: string;
  readonly plan: Plan;
  /** Places of the slots in the plan, by role and name. */
  readonly knownNames: Readonly<Record<Role, ReadonlyMap<string, number>>>;
  /** Counting of each slot, by its index. */
  readonly recorders: readonly BindRecorder[];
}

/** Compiles a baseline: with many features it takes long, so that others may come between any two of them. */
export function* compileModel(
  baseline: Baseline,
  hash: string,
  options: MonitorOptions = {},
): Steps<CompiledModel> {
  const plan = yield* compilePlan(baseline, options);
  const recorders = yield* mapSteps(plan.slots, compileRecorder);
  return { baseline, hash, plan, knownNames: indexSlots(plan), recorders };
}

function indexSlots({ slots }: Plan): CompiledModel['knownNames'] {
  const index = { feature: new Map(), prediction: new Map(), label: new Map() } as Record<
    Role,
    Map<string, number>
  >;
  for (const { feature, index: place } of slots) index[feature.role].set(feature.name, place);
  return index;
}
