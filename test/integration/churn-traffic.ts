import { ingestResponseSchema, ROUTES } from '@plumbline/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomSource } from '../bench/random.js';

/** One value of each feature, as an exporter acknowledged it. */
export interface Event {
  /** Milliseconds since the epoch at which the answer came. */
  readonly time: number;
  readonly x: number;
  readonly y: number;
}

const BATCH = 20;
const PAUSE_MS = 100;

/** Events sent to one exporter all the time, skewed towards low or high values as `power` is above or below 1. */
export class Traffic {
  readonly events: Event[] = [];
  private isAsked = false;
  private readonly ended: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly of: { readonly model: string; readonly version: string },
    power: number,
    seed: number,
  ) {
    this.ended = this.run(power, randomSource(seed));
  }

  /** Ends once the last answer is there. @throws Error if an event was refused */
  async stop(): Promise<void> {
    this.isAsked = true;
    await this.ended;
  }

  private async run(power: number, random: () => number): Promise<void> {
    while (!this.isAsked) {
      const values = Array.from({ length: BATCH }, () => ({
        x: 1000 * random() ** power,
        y: 1000 * random() ** power,
      }));
      await this.send(values);
      const time = Date.now();
      for (const each of values) this.events.push({ time, ...each });
      await sleep(PAUSE_MS);
    }
  }

  private async send(values: readonly { x: number; y: number }[]): Promise<void> {
    const answer = await fetch(this.url + ROUTES.predictions, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: values.map((features) => JSON.stringify({ ...this.of, features })).join('\n'),
    });
    const { accepted } = ingestResponseSchema.parse(await answer.json());
    if (accepted !== BATCH) throw new Error(`${this.url} took ${accepted} of ${BATCH} events`);
  }
}
