import { describeBins, layoutOf, listBinIds, type BaselineFeature } from '@plumbline/core';

/** One bin of a baseline feature. */
export interface Bin {
  /** The label value in Prometheus. */
  readonly bin: string;
  /** Exclusive; null where the bin is open. Of numbers only. */
  readonly lower?: number | null;
  /** Inclusive; null where the bin is open. Of numbers only. */
  readonly upper?: number | null;
  readonly category?: string;
  readonly count: number;
  readonly share: number;
}

/** The bins of a feature with what stands in them. */
export function listBins(feature: BaselineFeature): Bin[] {
  const layout = layoutOf(feature);
  const ids = listBinIds(layout);
  return describeBins(layout).map((content, i) => ({
    bin: ids[i]!,
    ...(content.kind === 'range' && { lower: close(content.lower), upper: close(content.upper) }),
    ...(content.kind === 'category' && { category: content.category }),
    count: feature.counts[i]!,
    share: feature.shares[i]!,
  }));
}

const close = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);
