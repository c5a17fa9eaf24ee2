import type { Fleet } from '../monitor/fleet.js';
import type { SavedModel } from './decode.js';
export interface Restored {
    readonly restored: readonly SavedModel[];
    /** Models whose baseline is not loaded, or is another one now: their counts mean something else. */
    readonly refused: readonly SavedModel[];
}
/** Adds the windows of a snapshot to the models whose baselines are still the same. */
export declare function restoreFleet(fleet: Fleet, models: readonly SavedModel[]): Restored;
//# sourceMappingURL=restore-fleet.d.ts.map