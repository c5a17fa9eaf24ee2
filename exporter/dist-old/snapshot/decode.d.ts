import type { SavedMonitor } from '../monitor/model-monitor.js';
/** One model version as it stands in a snapshot. */
export interface SavedModel {
    readonly model: string;
    readonly version: string;
    readonly segment: string;
    readonly plan: string;
    readonly saved: SavedMonitor;
}
/**
 * Reads what `encodeFleet` wrote.
 *
 * @throws SnapshotError `version` for another header, `checksum` where rows do not end where they should
 */
export declare function decodeFleet(bytes: Buffer): SavedModel[];
//# sourceMappingURL=decode.d.ts.map