import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { DIGEST, FORMAT_LINE } from './format.js';
/**
 * Bytes that are gathered and compressed at a time. Every step waits for its turn behind the requests, so that many small
 * ones would take seconds while the exporter is busy; this much holds the event loop for a few milliseconds.
 */
const INPUT_BYTES = 4 * 2 ** 20;
const OUTPUT_BYTES = 2 ** 20;
/**
 * Writes a snapshot beside the file of this name and puts it in its place once it is safe on disk: whenever the
 * process ends, there is a whole snapshot under the name, the old or the new one. Compression runs on another thread, and
 * other work gets its turn between the chunks.
 *
 * @returns size in bytes
 * @throws Error of the file system; the old file stays
 */
export async function writeSnapshot(file, chunks) {
    const temporary = `${file}.tmp`;
    try {
        const handle = await open(temporary, 'w', 0o600);
        let size;
        try {
            size = await writeTo(handle, chunks);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await rename(temporary, file);
        await syncFolder(dirname(file));
        return size;
    }
    catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw error;
    }
}
async function writeTo(handle, chunks) {
    const hash = createHash(DIGEST.algorithm);
    let size = 0;
    const write = async (bytes) => {
        size += bytes.length;
        await handle.writeFile(bytes);
    };
    hash.update(FORMAT_LINE);
    await write(FORMAT_LINE);
    await pipeline(Readable.from(joinChunks(chunks)), createGzip({ level: 1, chunkSize: OUTPUT_BYTES }), async (compressed) => {
        for await (const bytes of compressed) {
            hash.update(bytes);
            await write(bytes);
        }
    });
    await write(hash.digest());
    return size;
}
/** Without this, a power cut could undo the renaming. */
async function syncFolder(folder) {
    const handle = await open(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Joins small chunks and lets other work have its turn between the large ones. */
async function* joinChunks(chunks) {
    let waiting = [];
    let bytes = 0;
    for (const chunk of chunks) {
        waiting.push(chunk);
        bytes += chunk.length;
        if (bytes < INPUT_BYTES)
            continue;
        yield Buffer.concat(waiting, bytes);
        [waiting, bytes] = [[], 0];
        await setImmediate();
    }
    yield Buffer.concat(waiting, bytes);
}
//# sourceMappingURL=write-snapshot.js.map