import { WARN_FLOOR } from '@plumbline/core';
import type { Bin } from './types';

export interface Contribution {
  /** Part of the PSI, 0 to 1. */
  readonly part: number;
  /** How much it matters, 0 to 1: the part of the PSI, but less where the whole PSI is too small to warn of. */
  readonly weight: number;
  readonly direction: 'more' | 'fewer';
}

/** How much of the PSI is a bin's, and whether it holds more or fewer values than in the baseline. */
export function weighContribution(bin: Bin, psi: number): Contribution | null {
  const { contribution, liveShare, baselineShare } = bin;
  if (contribution === null || liveShare === null || !(psi > 0)) return null;
  return {
    part: clamp(contribution / psi),
    weight: clamp(contribution / Math.max(psi, WARN_FLOOR)),
    direction: liveShare < baselineShare ? 'fewer' : 'more',
  };
}

/** Sum of what the bins add. It is the PSI, and stays whole where the frame's own figure was rounded. */
export const sumContributions = (bins: readonly Bin[]): number =>
  bins.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);

const clamp = (part: number) => Math.min(1, Math.max(0, part));
