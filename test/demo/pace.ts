import { parseDuration } from '@plumbline/core';

/**
 * The demo's only window. At {@link SPEED} it spans a whole week of flights: a shorter one would hold some hours or
 * days of the week only, and what follows the clock would lean from January by construction.
 */
export const WINDOW = '1m';
const DAYS_IN_WINDOW = 7;

/** Times real time. */
export const SPEED = (DAYS_IN_WINDOW * 86_400) / parseDuration(WINDOW);

/** Days of flights that pass in so many seconds of the demo. */
export function countDays(seconds: number): number {
  return (seconds * SPEED) / 86_400;
}

/** Whether the window has been filled with as many days as it spans. */
export function isWindowFull(seconds: number): boolean {
  return countDays(seconds) >= DAYS_IN_WINDOW;
}

/** Seconds until the window is full. */
export const SECONDS_TO_FULL = parseDuration(WINDOW);

const DAY_MS = 86_400_000;
const END_OF_FLIGHTS = Date.parse('2001-07-01');

/** The day of flights, in ISO notation, after so many seconds; at their end they begin again. */
export function dayAfter(from: string, seconds: number): string {
  const start = Date.parse(from);
  const passed = (countDays(seconds) * DAY_MS) % (END_OF_FLIGHTS - start);
  return new Date(start + passed).toISOString().slice(0, 10);
}
