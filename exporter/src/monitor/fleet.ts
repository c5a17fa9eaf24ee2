import type { Baseline } from '@plumbline/core';
import { countModelSeries, countSlotSeries, type SeriesBudget } from './budget.js';
import { ModelMonitor } from './model-monitor.js';
import type { Slot } from './plan.js';

/** A model version and those of its features that the series budget has room for. */
export interface Member {
  readonly monitor: ModelMonitor;
  readonly exported: readonly Slot[];
  /** Whether the facts about the model version as a whole have room too. */
  readonly factsExported: boolean;
}

/** Every model version that has a baseline. */
export class Fleet {
  private readonly models = new Map<string, Map<string, Member>>();

  constructor(
    private readonly windows: readonly string[],
    private readonly budget: SeriesBudget,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws Error if the model version has a baseline already */
  add(baseline: Baseline): Member {
    const versions = this.models.get(baseline.model) ?? new Map<string, Member>();
    if (versions.has(baseline.version)) {
      throw new Error(
        `two baselines for model "${baseline.model}" version "${baseline.version}": keep one of them`,
      );
    }
    const monitor = new ModelMonitor(baseline, this.windows, this.now);
    const windows = monitor.windowNames.length;
    const factsExported = this.budget.admit(countModelSeries(monitor.windowNames));
    const exported = monitor.plan.slots.filter((slot) => this.budget.admit(countSlotSeries(slot, windows)));
    const member = { monitor, exported, factsExported };
    versions.set(baseline.version, member);
    this.models.set(baseline.model, versions);
    return member;
  }

  hasModel(model: string): boolean {
    return this.models.has(model);
  }

  find(model: string, version: string): ModelMonitor | undefined {
    return this.models.get(model)?.get(version)?.monitor;
  }

  versionsOf(model: string): string[] {
    return [...(this.models.get(model)?.keys() ?? [])];
  }

  *all(): Iterable<Member> {
    for (const versions of this.models.values()) yield* versions.values();
  }
}
