import type { Bin, Histogram, RangeContent } from '../histogram/types';
import { isRange } from '../histogram/read-histogram';
import { allotPixels } from './allot-pixels';
import { borrowHalfWidths } from './borrow-widths';
import type { BinLayout, Slot } from './types';

/** A bin is at least as wide, or it could be neither seen nor pointed at. */
export const NARROWEST = 3;
/** Part of a category's slot that its bar takes. */
const CATEGORY_BAR = 0.78;
/** Distance of `rest` and `other` from the named categories, in slots. */
const SPECIAL_GAP = 0.5;

/**
 * Places the bins on `width` pixels: numeric bins true to their edges without a gap (bins that would be thinner than
 * {@link NARROWEST} are widened at the cost of the others), or equally wide; categories one slot each, with `rest`
 * and `other` apart.
 */
export function layoutBins(
  { kind, bins }: Pick<Histogram, 'kind' | 'bins'>,
  width: number,
  widths: 'true' | 'equal',
): BinLayout {
  if (kind === 'categorical')
    return { slots: layoutCategories(bins, width), locate: null, scale: null, isWidened: false };
  const ranges = bins.filter(isRange).map(({ content }) => content);
  const halves = widths === 'true' ? borrowHalfWidths(ranges) : null;
  if (halves) return layoutTrue(ranges, halves, width);
  const slots = ranges.map((range, i) =>
    placeSlot(range, (i * width) / ranges.length, width / ranges.length),
  );
  return { slots, locate: null, scale: null, isWidened: false };
}

function layoutTrue(ranges: readonly RangeContent[], halves: readonly number[], width: number): BinLayout {
  const gaps = ranges.map(({ lower }, i) => (i === 0 ? 0 : lower! / 2 - ranges[i - 1]!.upper! / 2));
  const isGap = gaps.map((gap) => gap > 0);
  const segments = halves.flatMap((half, i) => (isGap[i] ? [gaps[i]!, half] : [half]));
  const { pixels, scale, isRaised } = allotPixels(segments, width, NARROWEST);
  let x = 0;
  let segment = 0;
  const slots = ranges.map((range, i) => {
    if (isGap[i]) x += pixels[segment++]!;
    const slot = placeSlot(range, x, pixels[segment++]!);
    x += slot.width;
    return slot;
  });
  const knots = listKnots(ranges, slots);
  return { slots, locate: (value) => interpolate(knots, value), scale: scale / 2, isWidened: isRaised };
}

const placeSlot = ({ lower, upper }: RangeContent, x: number, width: number): Slot => ({
  x,
  width,
  isOpenLeft: lower === null,
  isOpenRight: upper === null,
});

function layoutCategories(bins: readonly Bin[], width: number): Slot[] {
  const isSpecial = (bin: Bin | undefined) => bin?.content.kind === 'rest' || bin?.content.kind === 'other';
  const hasGap = bins.some((bin) => !isSpecial(bin)) && bins.some(isSpecial);
  const pitch = width / (bins.length + (hasGap ? SPECIAL_GAP : 0));
  return bins.map((bin, i) => ({
    x: pitch * (i + (1 - CATEGORY_BAR) / 2 + (hasGap && isSpecial(bin) ? SPECIAL_GAP : 0)),
    width: pitch * CATEGORY_BAR,
    isOpenLeft: false,
    isOpenRight: false,
  }));
}

interface Knot {
  readonly value: number;
  readonly x: number;
}

/** Edges and where they lie. */
function listKnots(ranges: readonly RangeContent[], slots: readonly Slot[]): Knot[] {
  return ranges.flatMap(({ lower, upper }, i) => {
    const { x, width } = slots[i]!;
    return [
      ...(lower === null ? [] : [{ value: lower, x }]),
      ...(upper === null ? [] : [{ value: upper, x: x + width }]),
    ];
  });
}

function interpolate(knots: readonly Knot[], value: number): number {
  const next = knots.findIndex((knot) => knot.value >= value);
  if (next === 0) return knots[0]!.x;
  const after = knots[next];
  const before = knots.at(next < 0 ? -1 : next - 1)!;
  if (!after) return before.x;
  if (after.value === value) return after.x;
  const span = after.value / 2 - before.value / 2;
  // Between the smallest doubles there is, half of a distance is no distance.
  const part = span > 0 ? (value / 2 - before.value / 2) / span : 0;
  return before.x + part * (after.x - before.x);
}
