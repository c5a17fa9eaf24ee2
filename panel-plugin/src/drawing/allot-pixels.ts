import { sum } from '@plumbline/core';

/**
 * Shares out pixels by weight, but gives everybody at least `least` (or all the same, if there is no room for that).
 *
 * @param weights finite, not negative, one of them above 0
 * @returns pixels per weight, summing to `total`; the pixels per unit of weight of those above the least; whether any
 *   had to be raised to it
 */
export function allotPixels(weights: readonly number[], total: number, least: number) {
  const largest = Math.max(...weights);
  const parts = weights.map((weight) => weight / largest);
  const floor = Math.min(least, total / weights.length);
  let free = parts;
  let scale = 0;
  for (;;) {
    scale = (total - floor * (parts.length - free.length)) / sum(free);
    const wide = free.filter((part) => part * scale >= floor);
    // The widest always stays: were it below the least, all would be, and there is room for all.
    if (wide.length === free.length || wide.length === 0) break;
    free = wide;
  }
  return {
    pixels: parts.map((part) => Math.max(part * scale, floor)),
    scale: scale / largest,
    isRaised: free.length < parts.length,
  };
}
