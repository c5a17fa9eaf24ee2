import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../../bench/client.js';
import { EVENTS_PER_CYCLE, sendCycle } from './traffic.js';

export interface Steady {
  readonly events: number;
  readonly eventsPerSecond: number;
  /** Cycles of which a request failed, or was not accepted whole. */
  readonly errors: readonly string[];
}

const SENDERS = 4;

/**
 * Sends cycles from a few senders who wait for each answer.
 *
 * @param eventsPerSecond of all senders together; as many as they can if left out
 */
export async function sendSteadily(
  url: string,
  seconds: number,
  eventsPerSecond = Infinity,
): Promise<Steady> {
  const cycleMs = (SENDERS * EVENTS_PER_CYCLE * 1000) / eventsPerSecond;
  const start = performance.now();
  const errors: string[] = [];
  let cycles = 0;
  const send = async (sender: number): Promise<void> => {
    const client = new Client(url);
    // One after the other, and not all at the same moment.
    for (let due = start + (sender * cycleMs || 0) / SENDERS; due < start + seconds * 1000; due += cycleMs) {
      const wait = due - performance.now();
      if (wait > 0) await sleep(wait);
      try {
        await sendCycle(client);
        cycles++;
      } catch (error) {
        errors.push((error as Error).message);
      }
      // A sender who is late for long does not make up for it: that would be more than the rate.
      due = Math.max(due, performance.now() - 10 * (cycleMs || 0));
    }
    client.close();
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender)));
  const events = cycles * EVENTS_PER_CYCLE;
  return { events, errors, eventsPerSecond: (events * 1000) / (performance.now() - start) };
}
