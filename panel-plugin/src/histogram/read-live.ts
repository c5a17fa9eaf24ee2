import type { DataFrame } from '@grafana/data';
import { HISTOGRAM_FIELDS, sum } from '@plumbline/core';
import { checkShares } from './check-shares';
import { findField, readNumbers } from './read-column';
import { FrameError } from './types';

export interface LiveColumns {
  /** Null where the frame gives shares alone. */
  readonly counts: readonly number[] | null;
  /** Null while the window is empty. */
  readonly shares: readonly number[] | null;
}

/**
 * The window's values per bin. A row without a value counts as 0, as an outer join leaves it.
 * @throws FrameError if there is neither a count nor a share, or one that cannot be
 */
export function readLive(frame: DataFrame): LiveColumns {
  const { liveCount, liveShare } = HISTOGRAM_FIELDS;
  const counts = fillGaps(readNumbers(findField(frame, liveCount)));
  if (counts) {
    const bad = counts.findIndex((count) => !(count >= 0 && count < Infinity));
    if (bad >= 0) {
      throw new FrameError(
        `Row ${bad + 1} of the field "${liveCount}" holds ${counts[bad]}, which is no count.`,
      );
    }
    const total = sum(counts);
    return { counts, shares: total > 0 ? counts.map((count) => count / total) : null };
  }
  const column = readNumbers(findField(frame, liveShare));
  if (!column) {
    throw new FrameError(
      `The frame has no live values: it needs the field "${liveCount}" or "${liveShare}".`,
    );
  }
  if (column.every((share) => share === null)) return { counts: null, shares: null };
  const shares = fillGaps(column)!;
  checkShares(shares, liveShare);
  return { counts: null, shares };
}

const fillGaps = (column: Array<number | null> | undefined) => column?.map((value) => value ?? 0);
