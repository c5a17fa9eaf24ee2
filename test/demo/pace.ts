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
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * First day, in ISO notation, that is not replayed where the flights begin again: whole weeks lie between, or the days
 * of the week would lean where the end meets the beginning.
 */
export function endOfLoop(from: string): string {
  const start = Date.parse(from);
  const days = (END_OF_FLIGHTS - start) / DAY_MS;
  const whole = Math.floor(days / DAYS_IN_WINDOW) * DAYS_IN_WINDOW;
  return toDay(start + (whole || days) * DAY_MS);
}

/** Seconds from the first flight until those of a day pass. */
export const secondsUntil = (from: string, day: string): number =>
  (Date.parse(day) - Date.parse(from)) / 1000 / SPEED;

/** The day of flights, in ISO notation, after so many seconds; at their end they begin again. */
export function dayAfter(from: string, seconds: number): string {
  const loop = secondsUntil(from, endOfLoop(from));
  return toDay(Date.parse(from) + countDays(seconds % loop) * DAY_MS);
}
