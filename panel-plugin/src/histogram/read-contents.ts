import type { DataFrame } from '@grafana/data';
import { HISTOGRAM_FIELDS, OTHER_BIN, REST_BIN } from '@plumbline/core';
import { findField, readNumbers, readTexts } from './read-column';
import { FrameError, type BinContent, type RangeContent } from './types';

/**
 * What each row's bin holds: categories if the frame names any, else ranges.
 * @throws FrameError if it gives neither
 */
export function readContents(frame: DataFrame, ids: readonly string[]): BinContent[] {
  const categories = readTexts(findField(frame, HISTOGRAM_FIELDS.category));
  // A table of ranges may have the column with nothing in it; one category among others may be the empty text.
  if (categories?.some(Boolean)) {
    return categories.map((category, row) => readCategory(category, ids[row]!, row));
  }
  const lowers = readNumbers(findField(frame, HISTOGRAM_FIELDS.lower));
  const uppers = readNumbers(findField(frame, HISTOGRAM_FIELDS.upper));
  if (!lowers || !uppers) {
    throw new FrameError(
      'The frame does not say what its bins hold: it needs the field "category", or both "lower" and "upper".',
    );
  }
  return lowers.map((lower, row) => ({
    kind: 'range',
    lower: closeOrNull(lower),
    upper: closeOrNull(uppers[row]!),
    below: null,
  }));
}

/**
 * Checks ranges in ascending order.
 * @throws FrameError for an empty range, or two that overlap
 */
export function checkRanges(ranges: readonly RangeContent[]): void {
  ranges.forEach(({ lower, upper }, i) => {
    if (lower !== null && upper !== null && lower >= upper) {
      throw new FrameError(`A bin reaches from ${lower} to ${upper}: "lower" has to be below "upper".`);
    }
    const before = ranges[i - 1];
    if (before && (before.upper === null || lower === null || lower < before.upper)) {
      throw new FrameError(
        `Two bins overlap: one up to ${before.upper ?? '+∞'} and one from ${lower ?? '−∞'}. ` +
          'The frame has to hold each bin of one feature once.',
      );
    }
  });
}

function readCategory(category: string | null, id: string, row: number): BinContent {
  if (id === REST_BIN) return { kind: 'rest' };
  if (id === OTHER_BIN) return { kind: 'other' };
  if (category === null) throw new FrameError(`Row ${row + 1} names no category, but other rows do.`);
  return { kind: 'category', category };
}

const closeOrNull = (bound: number | null) => (bound !== null && Number.isFinite(bound) ? bound : null);
