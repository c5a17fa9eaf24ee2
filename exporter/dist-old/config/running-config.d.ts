import type { Logger } from 'pino';
import type { WebSettings } from '../web/load.js';
import { type Config } from './schema.js';
/** How the last reload went. */
export interface ReloadState {
    readonly lastSucceeded: boolean;
    /** Milliseconds since the epoch. */
    readonly succeededAt: number;
}
/** All that is read when the process starts, and read again by a reload. */
export interface Settings {
    readonly config: Config;
    readonly web: WebSettings;
}
/** The configuration that the process runs on, and its change while it runs. */
export declare class RunningConfig implements ReloadState {
    private settings;
    private readonly load;
    private readonly takeOver;
    private readonly log;
    lastSucceeded: boolean;
    succeededAt: number;
    private pending;
    /**
     * @param settings what the process was started with
     * @param load reads the configuration anew
     * @param takeOver brings the parts of the process in line; the configuration stays as it was if it fails
     */
    constructor(settings: Settings, load: () => Promise<Settings>, takeOver: (settings: Settings) => void | Promise<void>, log: Logger);
    get current(): Config;
    get web(): WebSettings;
    /** Loads the configuration anew, one reload after the other. @throws Error if it is wrong; the old one stays */
    reload(): Promise<void>;
    private reloadNow;
}
//# sourceMappingURL=running-config.d.ts.map