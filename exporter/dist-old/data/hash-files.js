import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
/** Large reads keep the event loop out of the way of the engine's threads. */
const BLOCK_BYTES = 1 << 20;
/** SHA-256 of the bytes of files, one after another, as hexadecimal digits. */
export async function hashFiles(files) {
    const hash = createHash('sha256');
    for (const file of files) {
        for await (const block of createReadStream(file, { highWaterMark: BLOCK_BYTES }))
            hash.update(block);
    }
    return hash.digest('hex');
}
//# sourceMappingURL=hash-files.js.map