import type { IngestResponse, PredictionEvent, RejectReason } from '@plumbline/core';
import type { Clock } from './clock.js';
import { startSchedule, type Pace } from './pace.js';
import type { Row } from './read-rows.js';
import { RowQueue } from './row-queue.js';
import type { Tally } from './tally.js';

/** Time between batches that are not full: what comes due meanwhile goes together. */
const TICK_MS = 75;
/** Longest sleep, so that progress shows during gaps in the data. */
const LONGEST_SLEEP_MS = 1000;

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
export async function runReplay(replay: Replay, parts: ReplayParts): Promise<void> {
  const { clock, signal } = parts;
  const end = clock.now() + (replay.durationMs ?? Infinity);
  const isOver = (): boolean => signal.aborted || clock.now() >= end;
  do {
    const queue = new RowQueue(parts.read());
    try {
      const first = await queue.fill(replay.batch);
      if (!first) return;
      const schedule = startSchedule(replay.pace, clock.now(), first.time);
      let notBefore = -Infinity;
      while (!isOver()) {
        const next = await queue.fill(replay.batch);
        if (!next) break;
        const now = clock.now();
        const due = schedule(next.time, queue.taken);
        const ready = Math.max(due, notBefore);
        if (ready > now) {
          await clock.sleep(Math.min(ready - now, LONGEST_SLEEP_MS, end - now), signal);
        } else {
          if (due > -Infinity) parts.tally.lagMs = Math.max(parts.tally.lagMs, now - due);
          const rows = queue.takeDue(schedule, now, replay.batch);
          notBefore = rows.length < replay.batch ? now + TICK_MS : now;
          await deliver(replay, parts, rows);
        }
        parts.report(queue.taken);
      }
    } finally {
      await queue.close();
    }
  } while (replay.loop && !isOver());
}

async function deliver({ model, version }: Replay, parts: ReplayParts, rows: Row[]): Promise<void> {
  const { tally } = parts;
  tally.undelivered += rows.length;
  const predictions = await parts.predict?.(rows.map(({ features }) => features));
  const events = rows.map(({ features, prediction, label, timestamp }, i) => ({
    model,
    version,
    features,
    prediction: predictions ? predictions[i] : prediction,
    label,
    ...(timestamp !== undefined && { timestamp }),
  }));
  for await (const answer of parts.send(events)) {
    tally.addAnswer(answer);
    tally.undelivered -= answer.accepted + answer.rejected_total;
    if (tally.accepted === 0) stopIfHopeless(answer);
  }
  tally.reached = rows.at(-1)!.time;
}

/** Refusals that no later event can escape. */
const HOPELESS: readonly RejectReason[] = ['no_baseline', 'unknown_version'];

function stopIfHopeless({ rejected }: IngestResponse): void {
  const refusal = rejected.find(({ reason }) => HOPELESS.includes(reason));
  if (refusal) throw new Error(`the exporter refuses every event: ${refusal.reason}: ${refusal.detail}`);
}
