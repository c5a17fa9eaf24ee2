import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { replaceFile } from './write-file.js';
/** Loads baselines that are handed in and keeps them as files, so that they are there after a restart. */
export class BaselinePublisher {
    fleet;
    files;
    spread;
    constructor(fleet, files, 
    /** Resolves when everybody who counts has the baselines that are loaded. */
    spread = () => Promise.resolve()) {
        this.fleet = fleet;
        this.files = files;
        this.spread = spread;
    }
    /**
     * @param how what the name of a new file begins with
     * @throws Error of the file system if it cannot be kept; the old baseline stays loaded then
     */
    async publish(baseline, how = 'put') {
        this.fleet.check(baseline);
        const file = this.files.fileOf(baseline) ?? (await this.chooseFile(baseline, how));
        if (file !== undefined)
            await replaceFile(file, `${JSON.stringify(baseline)}\n`);
        const change = this.fleet.put(baseline);
        await this.files.scan();
        await this.spread();
        return { change, file: file === undefined ? null : basename(file) };
    }
    /** A file of its own in the first folder that baselines come from. Names are no file names, so it is called by a hash. */
    async chooseFile({ model, version }, how) {
        for (const path of this.files.paths) {
            const found = await stat(path).catch(() => undefined);
            if (!found?.isDirectory())
                continue;
            const name = createHash('sha256')
                .update(JSON.stringify([model, version]))
                .digest('hex')
                .slice(0, 16);
            return join(path, `${how}-${name}.json`);
        }
        return undefined;
    }
}
//# sourceMappingURL=publish-baseline.js.map