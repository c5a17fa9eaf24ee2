import type { Config } from '../config/schema.js';
import type { SegmentRule } from './segments.js';
/** How models are watched, beside their windows. */
export interface MonitorOptions {
    /** Features whose windows stand as gauges, as those of predictions always do: names, or `*` for all. */
    readonly gaugedFeatures?: readonly string[];
    /** Whether texts that spell numbers are taken for these. */
    readonly numericStrings?: boolean;
    /** One of a model at most. */
    readonly segments?: readonly SegmentRule[];
}
/** What the configuration says of it. */
export declare const readMonitorOptions: ({ gauges, segments, ingest }: Config) => MonitorOptions;
//# sourceMappingURL=options.d.ts.map