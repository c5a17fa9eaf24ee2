import { rename } from 'node:fs/promises';
import { encodeFleet } from './encode.js';
import { SnapshotError } from './format.js';
import { pauseAfter } from './pause.js';
import { readSnapshot } from './read-snapshot.js';
import { restoreFleet } from './restore-fleet.js';
import { writeSnapshot } from './write-snapshot.js';
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
/** Restores the windows from a file at the start and writes them there again and again. No failure stops the service. */
export class SnapshotKeeper {
    options;
    fleet;
    meter;
    log;
    timer;
    writing = Promise.resolve();
    lastFailure;
    stopped = false;
    constructor(options, fleet, meter, log) {
        this.options = options;
        this.fleet = fleet;
        this.meter = meter;
        this.log = log;
    }
    /** Adds the windows of the file, if it can be trusted; otherwise puts it aside and says why. */
    async restore() {
        const { file } = this.options;
        try {
            const models = await readSnapshot(file);
            if (!models)
                return;
            const { restored, refused } = restoreFleet(this.fleet, models);
            for (const { model, version, segment } of refused) {
                this.meter.fail('baseline');
                this.log.warn({ file, model, version, segment }, 'windows not restored: their baseline or segment is not there');
            }
            this.log.info({ file, models: restored.filter(({ segment }) => segment === '').length }, 'windows restored');
        }
        catch (error) {
            const reason = error instanceof SnapshotError ? error.reason : 'checksum';
            this.meter.fail(reason);
            const aside = `${file}.refused`;
            const kept = await rename(file, aside).then(() => aside, () => undefined);
            const context = { file, reason, kept_as: kept, cause: error.message };
            this.log.error(context, 'snapshot refused: windows start empty');
        }
    }
    /** Begins to write snapshots, the first after an interval. */
    start() {
        this.schedule(pauseAfter(this.options.intervalMs, 0));
    }
    /** Writes a last snapshot. */
    async stop() {
        this.stopped = true;
        clearTimeout(this.timer);
        await this.writing;
        await this.write();
    }
    schedule(ms) {
        if (this.stopped)
            return;
        this.timer = setTimeout(() => {
            this.writing = this.write().then((durationMs) => this.schedule(pauseAfter(this.options.intervalMs, durationMs)));
        }, ms);
        this.timer.unref();
    }
    /** Milliseconds that it took, whether it succeeded or not. */
    async write() {
        const { file, collect } = this.options;
        await collect?.();
        const capturedAt = Date.now();
        const start = performance.now();
        try {
            const bytes = await writeSnapshot(file, encodeFleet(this.fleet, capturedAt));
            const durationMs = performance.now() - start;
            this.meter.succeed(capturedAt, bytes, durationMs);
            if (this.lastFailure !== undefined)
                this.log.info({ file }, 'snapshots are written again');
            this.lastFailure = undefined;
            return durationMs;
        }
        catch (error) {
            this.reportFailure(error);
            return performance.now() - start;
        }
    }
    reportFailure({ code = '', message }) {
        const reason = FULL.includes(code) ? 'no_space' : 'write';
        this.meter.fail(reason);
        // Once, not every ten seconds: the counter tells the rest.
        if (this.lastFailure !== reason) {
            const context = { file: this.options.file, reason, cause: message };
            this.log.error(context, 'snapshot not written: the service goes on, windows would be lost at a crash');
        }
        this.lastFailure = reason;
    }
}
//# sourceMappingURL=keeper.js.map