import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
/**
 * Tells when something at one of the paths may have changed.
 *
 * @returns ends the watch
 */
export async function watchPaths(paths, { pollMs, settleMs }, onChange) {
    let settling;
    const noteReport = () => {
        clearTimeout(settling);
        settling = setTimeout(onChange, settleMs);
        settling.unref();
    };
    const watchers = [];
    for (const folder of new Set(await Promise.all(paths.map(findFolder)))) {
        try {
            const watcher = watch(folder, { persistent: false }, noteReport);
            watcher.on('error', () => watcher.close());
            watchers.push(watcher);
        }
        catch {
            // The poll is enough where there is nothing to watch yet, or no watcher left.
        }
    }
    const poll = setInterval(onChange, pollMs);
    poll.unref();
    return () => {
        clearInterval(poll);
        clearTimeout(settling);
        for (const watcher of watchers)
            watcher.close();
    };
}
/** A file is watched by its folder: it is replaced by another file as a rule, which a watcher of the old does not see. */
async function findFolder(path) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? path : dirname(path);
}
//# sourceMappingURL=watch-paths.js.map