import type { RequestHandler } from 'express';
/** Whether the process should be sent requests. */
export declare class Readiness {
    private readonly waitsForScrape;
    ending: boolean;
    scraped: boolean;
    /** @param waitsForScrape whether to be ready only once the metrics of all models were scraped */
    constructor(waitsForScrape: () => boolean);
    /** Why not; undefined if ready. */
    get obstacle(): string | undefined;
}
/** `GET /-/ready`: 503 with the reason while the process should not be sent requests. */
export declare function handleReady(readiness: Readiness): RequestHandler;
//# sourceMappingURL=readiness.d.ts.map