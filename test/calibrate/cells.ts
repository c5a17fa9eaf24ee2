import { minimumObservations } from '@plumbline/core';
import type { Setting } from './judge.js';
import { SHAPES } from './shapes.js';

/** One place of the grid that is simulated. Plain data: it is handed to worker threads. */
export type Cell = { readonly setting: Setting; readonly suffix: string } & (
  | { readonly kind: 'window' | 'day'; readonly shape: string }
  | { readonly kind: 'shift'; readonly shift: number }
);

const BASELINE = 10_000;
const SMALL_BASELINE = 1000;
const HOUR = 60;
const SAMPLES = [50, 100, 200, 240, 400, 500, 1000, 5000];
const SAMPLES_OF_DAY = [240, 500, 1000];
const SAMPLES_OF_SHIFT = [200, 400, 500, 1000, 5000];
const BINS_OF_SHIFT = [2, 10, 20];
export const SHIFTS = [0.25, 0.5, 1];

const setting = (
  bins: number,
  observations: number,
  baselineObservations = BASELINE,
  windowMinutes = HOUR,
) => ({
  bins,
  observations,
  baselineObservations,
  windowMinutes,
});

/** The whole grid. A day starts at n_min: below it the verdict says nothing. */
export function listCells(): Cell[] {
  return SHAPES.flatMap(({ name: shape, shares: { length: bins } }) => {
    const fewest = minimumObservations(bins);
    const window = (n: number, m: number, mark = ''): Cell => ({
      ...{ kind: 'window', shape, suffix: `${shape}.n${n}${mark}`, setting: setting(bins, n, m) },
    });
    const day = (n: number, m: number, minutes: number, mark = ''): Cell => ({
      ...{ kind: 'day', shape, suffix: `${shape}.n${n}${mark}`, setting: setting(bins, n, m, minutes) },
    });
    return [
      ...SAMPLES.map((n) => window(n, BASELINE)),
      window(500, SMALL_BASELINE, '.m1000'),
      ...[...new Set([fewest, ...SAMPLES_OF_DAY])].sort((a, b) => a - b).map((n) => day(n, BASELINE, HOUR)),
      day(fewest, SMALL_BASELINE, HOUR, '.m1000'),
      day(fewest, BASELINE, 5, '.5m'),
      day(fewest, BASELINE, 24 * HOUR, '.1d'),
    ];
  }).concat(
    BINS_OF_SHIFT.flatMap((bins) =>
      SHIFTS.flatMap((shift) =>
        SAMPLES_OF_SHIFT.map((n): Cell => ({
          ...{ kind: 'shift', shift, suffix: `b${bins}.n${n}`, setting: setting(bins, n) },
        })),
      ),
    ),
  );
}
