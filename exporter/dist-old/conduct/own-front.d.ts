import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Settings } from '../config/running-config.js';
import type { WebSettings } from '../web/load.js';
import type { Front } from './front.js';
/** The process answers by itself. */
export declare class OwnFront implements Front {
    private readonly web;
    private readonly log;
    private readonly servers;
    private readonly requests;
    constructor(web: WebSettings, log: Logger);
    open(listener: RequestListener, addresses: readonly string[]): Promise<string[]>;
    takeOver({ web }: Settings): Promise<void>;
    drain(deadlineMs: number): Promise<void>;
}
//# sourceMappingURL=own-front.d.ts.map