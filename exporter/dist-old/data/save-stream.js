import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
/** Saves a stream as a file, as data is read more than once. The file is gone after `remove`. */
export async function saveStream(stream) {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    const path = join(folder, 'stdin');
    try {
        await pipeline(stream, createWriteStream(path));
        return { path, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
//# sourceMappingURL=save-stream.js.map