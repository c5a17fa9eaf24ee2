import { isDeepStrictEqual } from 'node:util';
import { FIXED_KEYS } from './schema.js';
/** The configuration that the process runs on, and its change while it runs. */
export class RunningConfig {
    settings;
    load;
    takeOver;
    log;
    lastSucceeded = true;
    succeededAt = Date.now();
    pending = Promise.resolve();
    /**
     * @param settings what the process was started with
     * @param load reads the configuration anew
     * @param takeOver brings the parts of the process in line; the configuration stays as it was if it fails
     */
    constructor(settings, load, takeOver, log) {
        this.settings = settings;
        this.load = load;
        this.takeOver = takeOver;
        this.log = log;
    }
    get current() {
        return this.settings.config;
    }
    get web() {
        return this.settings.web;
    }
    /** Loads the configuration anew, one reload after the other. @throws Error if it is wrong; the old one stays */
    reload() {
        const done = this.pending.then(() => this.reloadNow());
        this.pending = done.catch(() => undefined);
        return done;
    }
    async reloadNow() {
        try {
            const wanted = await this.load();
            const { config, kept } = keepFixed(this.current, wanted.config);
            const web = keepProtocol(this.web, wanted.web);
            if (web !== wanted.web)
                kept.push(describeProtocols(this.web, wanted.web));
            await this.takeOver({ config, web });
            this.settings = { config, web };
            for (const change of kept)
                this.log.warn(change, 'configuration change takes a restart');
            this.log.info({ restart_needed: kept.length > 0 }, 'configuration reloaded');
            this.lastSucceeded = true;
            this.succeededAt = Date.now();
        }
        catch (error) {
            this.lastSucceeded = false;
            this.log.error({ reason: error.message }, 'configuration not reloaded: the old one stays');
            throw error;
        }
    }
}
/** The new configuration, with the old values of what cannot change while the process runs. */
function keepFixed(old, wanted) {
    const config = structuredClone(wanted);
    const kept = FIXED_KEYS.flatMap((key) => {
        const [running, asked] = [read(old, key), read(wanted, key)];
        if (isDeepStrictEqual(running, asked))
            return [];
        write(config, key, running);
        return [{ key, running: running ?? null, wanted: asked ?? null }];
    });
    return { config, kept };
}
/** A listening server speaks either HTTP or HTTPS, and asks clients for certificates or does not. */
const protocolOf = ({ tls }) => tls ? (tls.requestCert ? 'https with client certificates' : 'https') : 'http';
function keepProtocol(old, wanted) {
    if (protocolOf(old) === protocolOf(wanted))
        return wanted;
    const { tls_server_config } = old.config;
    return { ...wanted, tls: old.tls, config: { ...wanted.config, tls_server_config } };
}
const describeProtocols = (old, wanted) => ({
    key: 'tls_server_config',
    running: protocolOf(old),
    wanted: protocolOf(wanted),
});
const read = (config, key) => key.split('.').reduce((here, part) => here[part], config);
function write(config, key, value) {
    const parts = key.split('.');
    const last = parts.pop();
    const parent = parts.reduce((here, part) => here[part], config);
    if (value === undefined)
        Reflect.deleteProperty(parent, last);
    else
        parent[last] = value;
}
//# sourceMappingURL=running-config.js.map