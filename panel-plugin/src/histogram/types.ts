import type { HistogramMeta } from '@plumbline/core';

export interface Bin {
  /** Value of the `bin` label, or the row's number where the frame has none. */
  readonly id: string;
  readonly content: BinContent;
  /** Values of the window; null where the frame gives shares alone. */
  readonly liveCount: number | null;
  /** Null while the window is empty. */
  readonly liveShare: number | null;
  readonly baselineShare: number;
  /** What the bin adds to the PSI; null where it is neither given nor can be computed. */
  readonly contribution: number | null;
}

export type BinContent =
  | RangeContent
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'rest' }
  | { readonly kind: 'other' };

/** Values above `lower` and up to `upper`; null where the bin is open. */
export interface RangeContent {
  readonly kind: 'range';
  readonly lower: number | null;
  readonly upper: number | null;
  /** Where `upper` is only the double below a value that has a bin of its own: that value. */
  readonly below: number | null;
}

export type RangeBin = Bin & { readonly content: RangeContent };

/** What is known of the window beside its bins. Frames from elsewhere know little of it. */
export type Facts = Partial<
  Pick<
    HistogramMeta,
    | 'model'
    | 'version'
    | 'feature'
    | 'source'
    | 'window'
    | 'verdict'
    | 'states'
    | 'observations'
    | 'minimum_observations'
    | 'age_seconds'
  > & { psi: number; psi_critical: number | null }
>;

/** One feature's live values beside its baseline. Numeric bins ascend and do not overlap. */
export interface Histogram {
  readonly kind: 'numeric' | 'categorical';
  readonly bins: readonly Bin[];
  readonly facts: Facts;
  /** Writes a value of the feature, in the unit that the field configuration chose. */
  readonly formatValue: (value: number) => string;
}

/** Says in a sentence why a frame cannot be drawn, and what would help. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}
