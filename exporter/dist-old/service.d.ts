import { type Baseline } from '@plumbline/core';
import type { Logger } from 'pino';
import { type Settings } from './config/running-config.js';
import type { Config } from './config/schema.js';
import { type WebSettings } from './web/load.js';
export interface ServiceOptions {
    readonly config: Config;
    /** Those that the configuration names; its files are watched from then on. */
    readonly baselines: readonly Baseline[];
    /** Reads the configuration anew for a reload; without it a reload finds nothing new. */
    readonly load?: () => Promise<Settings>;
    /** Credentials and TLS; none if left out. */
    readonly web?: WebSettings;
    readonly log: Logger;
}
export interface Service {
    /** Base URL of the first listen address. */
    readonly url: string;
    /** Base URL of each listen address. */
    readonly urls: readonly string[];
    /** Takes over a changed configuration. @throws Error if it is wrong; the old one stays */
    reload(): Promise<void>;
    /** Stops taking requests, lets the running ones end, and resolves when all is closed. */
    close(): Promise<void>;
}
/** Wires the exporter together and starts it. @throws Error if a baseline is double or the address is taken */
export declare function startService(options: ServiceOptions): Promise<Service>;
//# sourceMappingURL=service.d.ts.map