import type { Rect, Slot } from './types';

export interface HeightScale {
  /** What the top of the plot stands for, in the unit of the axis. */
  readonly top: number;
  /** From a share to what is drawn: itself, or the share per unit of the feature. */
  readonly measure: (share: number, slot: Slot) => number;
}

/** Room above the highest bar. */
const HEADROOM = 1.06;

/**
 * The y axis for these shares.
 * @param scale pixels per unit of the feature to draw densities, null to draw shares
 */
export function scaleHeights(
  slots: readonly Slot[],
  series: ReadonlyArray<readonly number[]>,
  scale: number | null,
): HeightScale {
  // By pixels, not by edges: so the area is the share even where a thin bin was widened.
  const measure = (share: number, { width }: Slot) => (scale === null ? share : (share / width) * scale);
  const values = series.flatMap((shares) => shares.map((share, i) => measure(share, slots[i]!)));
  return { top: Math.max(0, ...values) * HEADROOM || 1, measure };
}

/** The bar of each bin, standing on the bottom of a plot that is `height` pixels high. */
export function layoutBars(
  slots: readonly Slot[],
  shares: readonly number[],
  { top, measure }: HeightScale,
  height: number,
): Rect[] {
  return slots.map((slot, i) => {
    const barHeight = (measure(shares[i]!, slot) / top) * height;
    return { x: slot.x, width: slot.width, y: height - barHeight, height: barHeight };
  });
}
