import { isPoint } from '../histogram/is-point';
import type { Bin, Histogram, RangeContent } from '../histogram/types';

type Format = Histogram['formatValue'];

/** Name of a bin on the axis. */
export function nameBin({ content }: Bin, formatValue: Format): string {
  switch (content.kind) {
    case 'category':
      return content.category === '' ? '(empty)' : content.category;
    case 'rest':
      return 'known rest';
    case 'other':
      return 'never seen';
    case 'range':
      return nameRange(content, '', formatValue);
  }
}

/** Name of a bin where there is room: a range with the feature it is a range of. */
export function nameBinInFull({ facts, formatValue }: Histogram, bin: Bin): string {
  const { content } = bin;
  if (content.kind !== 'range') return nameBin(bin, formatValue);
  return nameRange(content, `${facts.feature ?? 'value'} `, formatValue);
}

/** What the name of a bin leaves unsaid, if anything. */
export function explainBin({ content }: Bin): string | null {
  if (content.kind === 'rest') return 'Categories the baseline knows but does not list one by one';
  if (content.kind === 'other') return 'Categories the baseline has never seen';
  return null;
}

function nameRange(range: RangeContent, name: string, formatValue: Format): string {
  const { lower, upper, below } = range;
  const end = below === null ? upper : below;
  const sign = below === null ? '≤' : '<';
  if (isPoint(range)) return `${name}= ${formatValue(range.upper!)}`;
  if (end === null) return lower === null ? 'all values' : `${name}> ${formatValue(lower)}`;
  const closing = `${name}${sign} ${formatValue(end)}`;
  return lower === null ? closing : `${formatValue(lower)} < ${name || 'x '}${sign} ${formatValue(end)}`;
}
