import type { Rect, Slot } from './types';

/** Bars this near to each other share their edge. */
const TOUCHING = 0.01;

/**
 * The outline of bars as an SVG path: stairs where they touch, a frame each where they do not. Bins that are open
 * are left open at that side.
 */
export function traceOutline(bars: readonly Rect[], slots: readonly Slot[], bottom: number): string {
  return bars
    .map(({ x, y, width }, i) => {
      const before = bars[i - 1];
      const after = bars[i + 1];
      const isJoined = before && x - (before.x + before.width) < TOUCHING;
      const joins = after && after.x - (x + width) < TOUCHING;
      const start = isJoined
        ? `V${write(y)}`
        : slots[i]!.isOpenLeft
          ? `M${write(x)} ${write(y)}`
          : `M${write(x)} ${write(bottom)}V${write(y)}`;
      const end = joins || slots[i]!.isOpenRight ? '' : `V${write(bottom)}`;
      return `${start}H${write(x + width)}${end}`;
    })
    .join('');
}

const write = (pixels: number) => Number(pixels.toFixed(2));
