import type { IngestResponse, PredictionEvent } from '@plumbline/core';
import type { Clock } from './clock.js';
import { type Pace } from './pace.js';
import type { Row } from './read-rows.js';
import type { Tally } from './tally.js';
export interface Replay {
    readonly model: string;
    readonly version: string;
    readonly pace: Pace;
    /** Most events per request. */
    readonly batch: number;
    /** Stop after so much time. */
    readonly durationMs?: number | undefined;
    /** Begin again at the end. */
    readonly loop: boolean;
}
/** What a replay reads from and talks to. */
export interface ReplayParts {
    readonly clock: Clock;
    /** Given to stop: what is in flight is finished. */
    readonly signal: AbortSignal;
    /** Filled while the replay runs. */
    readonly tally: Tally;
    read(): AsyncGenerator<Row[]>;
    /** Predictions of a model server; without it those of the rows are sent. */
    readonly predict?: ((features: Row['features'][]) => Promise<unknown[]>) | undefined;
    send(events: PredictionEvent[]): AsyncIterable<IngestResponse>;
    /** Called after each batch and now and then while waiting. */
    report(rowsOfThisPass: number): void;
}
/**
 * Feeds rows through the model server into the exporter, one batch after the other: whoever is slow slows the
 * replay down, and the lag is noted.
 *
 * @throws Error when a server is away for too long or refuses, or when the exporter does not know the model
 */
export declare function runReplay(replay: Replay, parts: ReplayParts): Promise<void>;
//# sourceMappingURL=run-replay.d.ts.map