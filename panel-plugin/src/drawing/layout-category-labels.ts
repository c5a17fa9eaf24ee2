import type { Histogram } from '../histogram/types';
import { nameBin } from '../words/describe-bin';
import { LABEL_SIZE, measureLabel, shorten } from './measure-text';
import type { AxisLabel, Slot } from './types';

/** Letters of a label that lies level, and of one that is turned. */
const LONGEST = { level: 20, turned: 14 };
export const TURN_DEGREES = 40;

export interface CategoryLabels {
  readonly labels: readonly AxisLabel[];
  readonly isTurned: boolean;
  /** Pixels the labels need below the plot. */
  readonly height: number;
}

/** One label per category: level if all fit, else turned and shortened, and thinned out if even that is too dense. */
export function layoutCategoryLabels(
  { bins, formatValue }: Histogram,
  slots: readonly Slot[],
): CategoryLabels {
  const names = bins.map((bin) => nameBin(bin, formatValue));
  const pitch = slots.length > 1 ? slots[1]!.x - slots[0]!.x : Infinity;
  const isTurned = names.some((name) => measureLabel(shorten(name, LONGEST.level)) + 8 > pitch);
  const longest = isTurned ? LONGEST.turned : LONGEST.level;
  const nth = isTurned ? Math.max(1, Math.ceil((LABEL_SIZE * 1.3) / pitch)) : 1;
  const labels = names
    .map((name, i) => ({ x: slots[i]!.x + slots[i]!.width / 2, text: shorten(name, longest), title: name }))
    .filter((_, i) => i % nth === 0);
  const widest = Math.max(0, ...labels.map(({ text }) => measureLabel(text)));
  const height = isTurned ? widest * Math.sin((TURN_DEGREES * Math.PI) / 180) + LABEL_SIZE : LABEL_SIZE + 5;
  return { labels, isTurned, height: Math.ceil(height) };
}
