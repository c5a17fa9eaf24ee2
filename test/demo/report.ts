import { explainDrift } from './explain.js';
import type { DriftRow } from './drift-row.js';
import {
  countDays,
  dayAfter,
  endOfLoop,
  isWindowFull,
  SECONDS_TO_FULL,
  secondsUntil,
  SPEED,
  WINDOW,
} from './pace.js';
import type { Stack } from './stack.js';
import { renderTable } from './table.js';
import { QUIET_FEATURE } from './watch.js';

/** Writes for people, on standard error: standard output is for figures. */
export const say = (text: string): void => console.error(text);

/** Weeks that end between these days differ from January by how late flights run; those behind them hardly do. */
const LEANING = { first: '2001-04-28', last: '2001-05-21' };

/** The clock of the wall once so many seconds have passed. */
const clockAfter = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toLocaleTimeString('en-GB');

/** What will be seen when: somebody who comes late would wonder why nothing leans. */
function foretell(from: string): string {
  const clockOn = (day: string) => clockAfter(Math.max(SECONDS_TO_FULL, secondsUntil(from, day)));
  const leaning =
    from < LEANING.last
      ? `Late shares lean from about ${clockOn(LEANING.first)} to ${clockOn(LEANING.last)}; then all is quiet, as late May and June differ
              little from January. `
      : '';
  return `${leaning}At about ${clockOn(endOfLoop(from))} the flights begin again on ${from}.`;
}

export function introduce(
  { exporter, prometheus, modelServer }: Stack,
  from: string,
  dashboard?: string,
): void {
  const full = clockAfter(SECONDS_TO_FULL);
  if (dashboard) {
    say(`\nDashboard     ${dashboard}`);
    say(
      `              Wait until about ${full}: the first week is still filling, and days and hours lean by the calendar.
              ${foretell(from)}`,
    );
  }
  say(`
Model server  ${modelServer.url}
Exporter      ${exporter.url}/metrics
Prometheus    ${prometheus?.url ?? 'not installed (apt-get install prometheus): the exporter’s own window is read'}

Replaying flights from ${from} on at ${SPEED} times real time: the ${WINDOW} window spans a week, so that
hours and days of the week do not lean by construction. Verdicts begin once it is full. Ctrl-C ends.`);
}

/** Says that verdicts hold from now on, in the dashboard too. */
export function sayFull(dashboard?: string): void {
  if (dashboard) say(`\nThe first week is full: from now on the dashboard shows real leaning.\n${dashboard}`);
}

/** Says that something cannot be read at the moment, or with null that all can be read again. */
export function sayOutage(reason: string | null): void {
  say(
    reason === null
      ? '\nThe drift can be read again.'
      : `\nThe drift cannot be read: ${reason}. Trying again …`,
  );
}

/** Says that history has ended, and where the page goes on. */
export function sayPrometheusEnded(reason: string, liveUrl?: string): void {
  say(`\n${reason}: from now on the exporter’s own window is read.`);
  if (liveUrl) {
    say(`In the dashboard only the histogram goes on, with its source set to live; all other panels ask Prometheus.
${liveUrl}`);
  }
}

export function showTable(rows: readonly DriftRow[], seconds: number, from: string): void {
  const isFull = isWindowFull(seconds);
  const span = isFull
    ? `the week to ${dayAfter(from, seconds)}`
    : `${countDays(seconds).toFixed(1)} of 7 days in the window`;
  say(`\n${seconds.toFixed(0)} s: ${span}\n${renderTable(rows, isFull)}`);
}

/** Says how a feature stands, in which of its bins, and where that comes from. */
export async function sayVerdict(
  { exporter }: Stack,
  model: { name: string; version: string },
  row: DriftRow,
): Promise<void> {
  say(`→ ${await explainDrift(exporter.url, model, WINDOW, row)}`);
  const reason = REASONS[row.feature];
  // A reason to lean explains nothing where a feature is quiet, nor the other way round.
  if (reason && (row.verdict === 'ok') === (row.feature === QUIET_FEATURE)) say(`  ${reason}`);
}

const LATENESS =
  "It follows how late flights are running; January's mix of calm and bad days is what the model learnt from.";
const REASONS: Readonly<Record<string, string>> = {
  origin_late_share: LATENESS,
  destination_late_share: LATENESS,
  probability: 'The model passes on what its inputs tell it: it has moved with the late shares.',
  delay: 'The truth itself has moved, so the late shares do not lean for want of good data.',
  distance: 'It follows the routes, which are the same all year.',
};
