import type { Widths } from '../drawing/plan-figure';
import type { Histogram } from '../histogram/types';

/** What the height of a bar means. */
export function describeHeight({ facts, bins }: Histogram, isDensity: boolean): string {
  if (!isDensity) return 'Share of values per bin';
  const hasOpenBins = bins.some(({ content }) => content.kind === 'range' && isOpen(content));
  const note = hasOpenBins ? ' (open bins: by their drawn width)' : '';
  return `Density: share per unit of ${facts.feature ?? 'the feature'}${note}`;
}

const WIDTHS: Record<Widths, string> = {
  true: '',
  widened: ' (thinnest bins widened)',
  equal: ' (bins drawn equally wide)',
};

/** What runs along the x axis, and where its scale is left. */
export function describeValues({ facts, kind }: Histogram, widths: Widths): string {
  const name = facts.feature ?? (kind === 'numeric' ? 'Value of the feature' : '');
  return name + WIDTHS[widths];
}

const isOpen = ({ lower, upper }: { lower: number | null; upper: number | null }) =>
  lower === null || upper === null;
