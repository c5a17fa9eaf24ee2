import { psiOfBin, shrinkShare, smoothShares } from '@plumbline/core';
import type { Setting } from './judge.js';
import { createSampler, drawCounts, type Random } from './random.js';

const MINUTES_PER_DAY = 1440;

/**
 * One day of one feature without drift: a fresh baseline, then a window that slides each minute over traffic from the
 * same shares. Arrivals are even, so that n is the same in every window and a bin's part of the PSI depends on its
 * count alone: a change of the window changes two parts of the sum.
 *
 * @param truth shares that baseline and traffic are drawn from
 * @returns the largest PSI of the day
 */
export function findLargestPsiOfDay(truth: readonly number[], setting: Setting, random: Random): number {
  const { observations: n, baselineObservations, windowMinutes } = setting;
  const bins = truth.length;
  const draw = createSampler(truth, random);
  const baseline = smoothShares(drawCounts(draw, baselineObservations, bins));

  const parts = new Float64Array(bins * (n + 1)).fill(NaN);
  const partOf = (bin: number, count: number): number => {
    const at = bin * (n + 1) + count;
    if (Number.isNaN(parts[at])) {
      const share = baseline[bin]!;
      parts[at] = psiOfBin(shrinkShare(count, share, n, bins), share);
    }
    return parts[at]!;
  };

  const values = Uint8Array.from({ length: n }, draw);
  const counts = new Int32Array(bins);
  for (const bin of values) counts[bin]!++;
  let psi = counts.reduce((sum, count, bin) => sum + partOf(bin, count), 0);

  const move = (bin: number, step: 1 | -1): void => {
    psi -= partOf(bin, counts[bin]!);
    counts[bin]! += step;
    psi += partOf(bin, counts[bin]!);
  };
  let largest = psi;
  let oldest = 0;
  for (let minute = 0; minute < MINUTES_PER_DAY; minute++) {
    const arrivals =
      Math.floor(((minute + 1) * n) / windowMinutes) - Math.floor((minute * n) / windowMinutes);
    for (let i = 0; i < arrivals; i++) {
      const leaving = values[oldest]!;
      const coming = draw();
      if (leaving !== coming) {
        move(leaving, -1);
        move(coming, 1);
        values[oldest] = coming;
      }
      oldest = (oldest + 1) % n;
    }
    if (psi > largest) largest = psi;
  }
  return largest;
}
