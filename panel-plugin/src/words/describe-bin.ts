import type { Bin, Histogram } from '../histogram/types';

/** Name of a bin on the axis. */
export function nameBin({ content }: Bin, formatValue: Histogram['formatValue']): string {
  switch (content.kind) {
    case 'category':
      return content.category;
    case 'rest':
      return 'known rest';
    case 'other':
      return 'never seen';
    case 'range': {
      const { lower, upper } = content;
      if (lower === null) return upper === null ? 'all values' : `≤ ${formatValue(upper)}`;
      if (upper === null) return `> ${formatValue(lower)}`;
      const [from, to] = [formatValue(lower), formatValue(upper)];
      return from === to ? `= ${to}` : `> ${from} to ${to}`;
    }
  }
}

/** What the name of a bin leaves unsaid, if anything. */
export function explainBin({ content }: Bin): string | null {
  if (content.kind === 'rest') return 'Categories the baseline knows but does not list one by one';
  if (content.kind === 'other') return 'Categories the baseline has never seen';
  return null;
}
