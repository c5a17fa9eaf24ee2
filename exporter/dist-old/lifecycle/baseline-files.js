import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readBaseline } from '../baseline/read-baseline.js';
import { listBaselineFiles } from '../config/baselines.js';
/**
 * Keeps a fleet in step with baseline files: a changed file replaces the baseline of its model version, a broken one
 * leaves it as it is, and one that is gone takes it along.
 */
export class BaselineFiles {
    fleet;
    meter;
    log;
    mayBeEmpty;
    files = new Map();
    brokenPaths = new Map();
    scanning = Promise.resolve();
    paths;
    /** @param paths files, and folders of them */
    constructor(paths, fleet, meter, log, 
    /** Whether folders may be empty before anything came from them, as baselines are learned. */
    mayBeEmpty = false) {
        this.fleet = fleet;
        this.meter = meter;
        this.log = log;
        this.mayBeEmpty = mayBeEmpty;
        this.paths = paths.map((path) => resolve(path));
    }
    /** Looks at all files once; calls that overlap run one after another. Never throws: what is wrong is logged. */
    scan() {
        this.scanning = this.scanning.then(() => this.scanAll());
        return this.scanning;
    }
    /** The file that a model version came from. */
    fileOf({ model, version }) {
        for (const [file, { owned }] of this.files) {
            if (owned?.model === model && owned.version === version)
                return file;
        }
        return undefined;
    }
    async scanAll() {
        const listed = new Set();
        for (const path of this.paths) {
            for (const file of await this.listFiles(path))
                listed.add(file);
        }
        for (const file of this.files.keys()) {
            if (!listed.has(file) && !this.isUnderBrokenPath(file))
                this.forget(file);
        }
        for (const file of listed)
            await this.look(file);
        const refused = [...this.files.values()].filter((known) => known.refused).length;
        this.meter.setRefused(refused + this.brokenPaths.size);
    }
    /** Files of a path; none if it cannot be read or is empty, which is logged when it begins. */
    async listFiles(path) {
        try {
            const isNew = ![...this.files.keys()].some((file) => dirname(file) === path);
            const files = await listBaselineFiles(path, this.mayBeEmpty && isNew);
            this.brokenPaths.delete(path);
            return files;
        }
        catch (error) {
            const { message } = error;
            if (this.brokenPaths.get(path) !== message)
                this.refuse(path, message);
            this.brokenPaths.set(path, message);
            return [];
        }
    }
    /** A mount may come and go: what was loaded from a path that is gone or empty stays. */
    isUnderBrokenPath(file) {
        return [...this.brokenPaths.keys()].some((path) => file === path || dirname(file) === path);
    }
    async look(file) {
        const stamp = await readStamp(file);
        const known = this.files.get(file);
        if (known?.stamp === stamp)
            return;
        try {
            const baseline = await readBaseline(file);
            this.load(file, stamp, baseline);
        }
        catch (error) {
            this.refuse(file, error.message);
            this.files.set(file, { stamp, owned: known?.owned ?? null, refused: true });
        }
    }
    /** @throws Error if another file holds the same model version */
    load(file, stamp, baseline) {
        const { model, version } = baseline;
        const owner = this.fileOf(baseline);
        if (owner !== undefined && owner !== file) {
            throw new Error(`two baselines for model "${model}" version "${version}", ${owner} and ${file}: keep one of them`);
        }
        const before = this.files.get(file)?.owned;
        if (before && (before.model !== model || before.version !== version))
            this.remove(file, before);
        this.files.set(file, { stamp, owned: { model, version }, refused: false });
        const change = this.fleet.put(baseline);
        if (change === 'unchanged')
            return;
        this.meter.count('loaded');
        this.log.info({ file, model, version, change }, 'baseline loaded');
    }
    forget(file) {
        const { owned } = this.files.get(file);
        this.files.delete(file);
        if (owned)
            this.remove(file, owned);
    }
    remove(file, { model, version }) {
        this.fleet.remove(model, version);
        this.meter.count('removed');
        this.log.info({ file, model, version }, 'baseline removed');
    }
    refuse(path, cause) {
        this.meter.count('refused');
        this.log.error({ path, cause }, 'baseline refused: what was loaded before stays');
    }
}
/** Changes whenever the file is written or another is put in its place; empty if it is gone. */
async function readStamp(file) {
    const found = await stat(file, { bigint: true }).catch(() => undefined);
    return found ? [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':') : '';
}
//# sourceMappingURL=baseline-files.js.map