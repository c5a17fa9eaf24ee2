import type { Fleet } from '../monitor/fleet.js';
import type { SavedModel } from './decode.js';

export interface Restored {
  readonly restored: readonly SavedModel[];
  /** Models whose baseline is not loaded, or is another one now: their counts mean something else. */
  readonly refused: readonly SavedModel[];
}

/** Adds the windows of a snapshot to the models whose baselines are still the same. */
export function restoreFleet(fleet: Fleet, models: readonly SavedModel[]): Restored {
  const restored: SavedModel[] = [];
  const refused: SavedModel[] = [];
  for (const saved of models) {
    const monitor = fleet
      .find(saved.model, saved.version)
      ?.all.find(({ segment }) => segment === saved.segment);
    if (monitor?.plan.hash === saved.plan) {
      monitor.restore(saved.saved);
      restored.push(saved);
    } else {
      refused.push(saved);
    }
  }
  return { restored, refused };
}
