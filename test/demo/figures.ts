import type { Figure } from '../harness/figure.js';

const SLOWEST_VERDICT_SECONDS = 180;

export interface DemoTimes {
  readonly installSeconds: number;
  readonly buildSeconds: number;
  readonly prepareSeconds: number;
  /** From the first flight to the first feature called drifted; null if there was none. */
  readonly firstDriftSeconds: number | null;
  /** From the first flight to the end. */
  readonly watchedSeconds: number;
}

/**
 * The demo's figures: how long it took to be ready, apart from how long the drift took to be found. A run that ended
 * before its time was up has missed nothing: no value, and yet ok.
 */
export function listFigures(times: DemoTimes): Figure[] {
  const { installSeconds, buildSeconds, prepareSeconds, firstDriftSeconds, watchedSeconds } = times;
  const plain = (name: string, value: number): Figure => ({ name, value, unit: 's', goal: null, ok: true });
  return [
    plain('demo.install', installSeconds),
    plain('demo.build', buildSeconds),
    plain('demo.prepare', prepareSeconds),
    {
      name: 'demo.first_drift_verdict',
      value: firstDriftSeconds,
      unit: 's',
      goal: `<= ${SLOWEST_VERDICT_SECONDS}`,
      ok: (firstDriftSeconds ?? watchedSeconds) <= SLOWEST_VERDICT_SECONDS,
    },
  ];
}

/** A figure as a line of text. */
export function renderFigure({ name, value, unit, goal, ok }: Figure): string {
  const outcome = value === null && ok ? 'ended before' : ok ? 'met' : 'not met';
  const measured = value === null ? 'none' : `${value.toFixed(1)} ${unit}`;
  return `${name.padEnd(26)} ${measured}${goal === null ? '' : `  (goal ${goal} ${unit}: ${outcome})`}`;
}
