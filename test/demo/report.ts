import { explainDrift } from './explain.js';
import type { DriftRow } from './drift-row.js';
import { countDays, dayAfter, isWindowFull, SPEED, WINDOW } from './pace.js';
import type { Stack } from './stack.js';
import { renderTable } from './table.js';

const QUIET_FEATURE = 'distance';

/** Writes for people, on standard error: standard output is for figures. */
export const say = (text: string): void => console.error(text);

export function introduce({ exporter, prometheus, modelServer }: Stack, from: string): void {
  say(`
Model server  ${modelServer.url}
Exporter      ${exporter.url}/metrics
Prometheus    ${prometheus?.url ?? 'not installed (apt-get install prometheus): the exporter’s own window is read'}

Replaying flights from ${from} on at ${SPEED} times real time: the ${WINDOW} window spans a week, so that
hours and days of the week do not lean by construction. Verdicts begin once it is full. Ctrl-C ends.`);
}

export function showTable(rows: readonly DriftRow[], seconds: number, from: string): void {
  const isFull = isWindowFull(seconds);
  const span = isFull
    ? `the week to ${dayAfter(from, seconds)}`
    : `${countDays(seconds).toFixed(1)} of 7 days in the window`;
  say(`\n${seconds.toFixed(0)} s: ${span}\n${renderTable(rows, isFull)}`);
}

/** Says which features lean, which one is quiet, and why. */
export async function explainFirstDrift(
  { exporter }: Stack,
  model: { name: string; version: string },
  rows: readonly DriftRow[],
  seconds: number,
): Promise<void> {
  say(`\nFirst drift verdict ${seconds.toFixed(0)} s after the first flight.`);
  for (const row of rows.filter(isTelling)) {
    say(`  ${await explainDrift(exporter.url, model, WINDOW, row)}`);
  }
  say(`Late shares and, with them, the prediction follow how late flights are running just now, and January's model
has learnt from another mix of calm and bad days. Distances follow the routes, which stay the same.`);
}

const isTelling = ({ feature, verdict }: DriftRow): boolean =>
  verdict === 'drift' || verdict === 'warn' || feature === QUIET_FEATURE;
