import { type SavedModel } from './decode.js';
/**
 * Reads a snapshot whole or not at all; undefined if there is none.
 *
 * @throws SnapshotError saying why it must not be restored
 */
export declare function readSnapshot(file: string): Promise<SavedModel[] | undefined>;
//# sourceMappingURL=read-snapshot.d.ts.map