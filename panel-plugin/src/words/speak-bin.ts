import { sumContributions, weighContribution } from '../histogram/weigh-contribution';
import type { Bin, Histogram } from '../histogram/types';
import { nameBinInFull } from './describe-bin';
import { formatCount, formatPart, formatShare } from './format-number';

/** Live share with the number of values behind it. */
export function describeLive({ liveShare, liveCount }: Bin): string {
  if (liveShare === null) return 'no values';
  return formatShare(liveShare) + (liveCount === null ? '' : ` (${formatCount(liveCount)})`);
}

/** What the bin adds to the PSI, and which part of it that is; null if nobody knows. */
export function describeContribution(bin: Bin, { bins }: Histogram): string | null {
  const weight = weighContribution(bin, sumContributions(bins));
  return weight && `${formatPart(bin.contribution!)} (${formatShare(weight.part)})`;
}

/** The bin's tooltip in one sentence. */
export function speakBin(bin: Bin, histogram: Histogram): string {
  const contribution = describeContribution(bin, histogram);
  return [
    nameBinInFull(histogram, bin),
    `live ${describeLive(bin)}`,
    `baseline ${formatShare(bin.baselineShare)}`,
    ...(contribution ? [`adds ${contribution} to the PSI`] : []),
  ].join(', ');
}
