import type { Histogram } from '../histogram/types';

/** What the height of a bar means. */
export function describeHeight({ facts }: Histogram, isDensity: boolean): string {
  return isDensity
    ? `Density: share per unit of ${facts.feature ?? 'the feature'}`
    : 'Share of values per bin';
}

/** What runs along the x axis, and whether its scale is left. */
export function describeValues({ facts, kind }: Histogram, isEquallyWide: boolean): string {
  const name = facts.feature ?? (kind === 'numeric' ? 'Value of the feature' : '');
  return isEquallyWide ? `${name} (bins drawn equally wide)` : name;
}
