import { type IngestResponse } from '@plumbline/core';
/** What became of the events of a replay. */
export declare class Tally {
    accepted: number;
    /** Events refused by the exporter, by reason. */
    readonly rejected: Map<string, number>;
    /** Values of accepted events that did not fit their baseline. */
    invalidValues: number;
    readonly unknownFeatures: Set<string>;
    retried: number;
    /** Events of a batch that no exporter answered for. */
    undelivered: number;
    /** Time of the last row that was answered for, in ms since 1970. */
    reached: number | undefined;
    /** Longest time a row was sent behind its schedule. */
    lagMs: number;
    get sent(): number;
    addAnswer(answer: IngestResponse): void;
    private reject;
}
export interface SummaryContext {
    readonly elapsedMs: number;
    /** Rows were sent by a schedule, so that a lag means something. */
    readonly paced: boolean;
    /** The data has a time column. */
    readonly timed: boolean;
    readonly rowsWithoutTime: number;
}
/** A tally in one line. */
export declare function formatSummary(tally: Tally, context: SummaryContext): string;
//# sourceMappingURL=tally.d.ts.map