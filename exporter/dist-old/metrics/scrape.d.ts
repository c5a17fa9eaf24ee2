import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ModelExposition } from './exposition.js';
import type { SelfMetrics } from './self.js';
export interface ScrapeParts {
    readonly exposition: ModelExposition;
    readonly self: SelfMetrics;
    readonly log: Logger;
    /** Told when the live metrics of all models have gone out. */
    readonly onScraped?: () => void;
}
/** `GET /metrics`: plain text or OpenMetrics, compressed where the scraper takes it. */
export declare function handleScrape(parts: ScrapeParts): RequestHandler;
//# sourceMappingURL=scrape.d.ts.map