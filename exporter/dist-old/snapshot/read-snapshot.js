import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeFleet } from './decode.js';
import { DIGEST, FORMAT_FAMILY, FORMAT_LINE, SnapshotError } from './format.js';
/**
 * Reads a snapshot whole or not at all; undefined if there is none.
 *
 * @throws SnapshotError saying why it must not be restored
 */
export async function readSnapshot(file) {
    let bytes;
    try {
        bytes = await readFile(file);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new SnapshotError('read', error.message, { cause: error });
    }
    return decodeFleet(await promisify(gunzip)(verify(bytes)));
}
/** The compressed part of a snapshot whose first line and digest are right. */
function verify(bytes) {
    const first = bytes.subarray(0, FORMAT_LINE.length);
    if (!first.equals(FORMAT_LINE)) {
        const line = first.toString('latin1').split('\n', 1)[0];
        throw line.startsWith(FORMAT_FAMILY)
            ? new SnapshotError('version', `it is of format ${line}, this version reads ${FORMAT_LINE.toString().trim()}`)
            : new SnapshotError('foreign', 'it is no snapshot of Plumbline');
    }
    const end = bytes.length - DIGEST.bytes;
    const digest = createHash(DIGEST.algorithm)
        .update(bytes.subarray(0, Math.max(0, end)))
        .digest();
    if (end < FORMAT_LINE.length || !digest.equals(bytes.subarray(end))) {
        throw new SnapshotError('checksum', 'its checksum is wrong: it is cut off or damaged');
    }
    return bytes.subarray(FORMAT_LINE.length, end);
}
//# sourceMappingURL=read-snapshot.js.map