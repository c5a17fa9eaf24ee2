import type { Baseline } from '@plumbline/core';
import type { Steps } from '../turns.js';
import type { MonitorOptions } from './options.js';
import { compilePlan, type Plan } from './plan.js';
import { compileRecorder, type BindRecorder } from './record.js';

/** What is made of a baseline once, for all who count by it. */
export interface CompiledModel {
  readonly baseline: Baseline;
  /** Short name of its whole contents. */
  readonly hash: string;
  readonly plan: Plan;
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
  const recorders: BindRecorder[] = [];
  for (const slot of plan.slots) {
    recorders.push(compileRecorder(slot));
    yield;
  }
  return { baseline, hash, plan, recorders };
}
