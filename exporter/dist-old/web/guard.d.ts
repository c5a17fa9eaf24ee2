import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { type WebSettings } from './load.js';
/** Holds requests to the credentials of the web configuration. */
export declare class Guard {
    private readonly log;
    private readonly passwords;
    /** Whether everybody may do everything. */
    isOpen: boolean;
    private settings;
    constructor(settings: WebSettings, log: Logger);
    /** Holds requests to other credentials from now on. */
    takeOver(settings: WebSettings): void;
    /** Lets a request through, or answers it. @param path path without the route prefix */
    check(request: Request, response: Response, path: string, next: () => void): Promise<void>;
    close(): Promise<void>;
    private judge;
    private judgeToken;
    private judgePassword;
}
//# sourceMappingURL=guard.d.ts.map