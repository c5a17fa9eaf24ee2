import type { DataFrame } from '@grafana/data';
import { HISTOGRAM_FIELDS, splitPsi, sum } from '@plumbline/core';
import { createValueFormat } from '../words/format-value';
import { checkShares } from './check-shares';
import { isPoint } from './is-point';
import { findField, readNumbers, readTexts } from './read-column';
import { checkRanges, readContents } from './read-contents';
import { readFacts } from './read-facts';
import { readLive, type LiveColumns } from './read-live';
import { FrameError, type Bin, type Histogram, type RangeBin } from './types';

/**
 * Reads one frame with a row per bin: the datasource's, or any with the fields of `HISTOGRAM_FIELDS`. What a frame
 * from elsewhere leaves out (shares from counts, contributions, the PSI, n) is computed where it can be.
 *
 * @throws FrameError if the frame does not fit
 */
export function readHistogram(frame: DataFrame): Histogram {
  const baseline = readBaseline(frame);
  const live = readLive(frame);
  const ids = readTexts(findField(frame, HISTOGRAM_FIELDS.bin));
  const names = baseline.map((_, row) => ids?.[row] || String(row));
  const contents = readContents(frame, names);
  const contributions = readContributions(frame, live, baseline);
  const bins = contents.map<Bin>((content, row) => ({
    id: names[row]!,
    content,
    liveCount: live.counts?.[row] ?? null,
    liveShare: live.shares?.[row] ?? null,
    baselineShare: baseline[row]!,
    contribution: contributions?.[row] ?? null,
  }));
  const isNumeric = bins.every(isRange);
  return {
    kind: isNumeric ? 'numeric' : 'categorical',
    bins: isNumeric ? sortRanges(bins) : bins,
    facts: {
      ...(contributions && { psi: sum(contributions) }),
      ...(live.counts && { observations: sum(live.counts) }),
      ...readFacts(frame.meta?.custom),
    },
    formatValue: createValueFormat(
      [HISTOGRAM_FIELDS.upper, HISTOGRAM_FIELDS.lower].map((name) => findField(frame, name)?.config ?? {}),
    ),
  };
}

function readBaseline(frame: DataFrame): number[] {
  const name = HISTOGRAM_FIELDS.baselineShare;
  const column = readNumbers(findField(frame, name));
  if (!column) {
    const found = frame.fields.map((field) => `"${field.name}"`).join(', ');
    throw new FrameError(
      `The frame has no field "${name}", only ${found}. Choose a Plumbline query, or name the fields of your own.`,
    );
  }
  const gap = column.indexOf(null);
  if (gap >= 0)
    throw new FrameError(`Row ${gap + 1} of the field "${name}" is empty: every bin needs a share.`);
  const shares = column as number[];
  checkShares(shares, name);
  return shares;
}

function readContributions(frame: DataFrame, { counts }: LiveColumns, baseline: readonly number[]) {
  const given = readNumbers(findField(frame, HISTOGRAM_FIELDS.contribution));
  if (given?.every((each): each is number => each !== null && Number.isFinite(each))) return given;
  return counts && baseline.every((share) => share > 0) ? splitPsi(counts, baseline) : null;
}

function sortRanges(bins: readonly RangeBin[]): RangeBin[] {
  const lowerOf = ({ content }: RangeBin) => content.lower ?? -Infinity;
  const sorted = bins.toSorted((a, b) => (lowerOf(a) < lowerOf(b) ? -1 : lowerOf(a) > lowerOf(b) ? 1 : 0));
  checkRanges(sorted.map(({ content }) => content));
  return sorted.map((bin, i) => {
    const next = sorted[i + 1]?.content;
    const below = next && isPoint(next) && next.lower === bin.content.upper ? next.upper : null;
    return below === null ? bin : { ...bin, content: { ...bin.content, below } };
  });
}

export const isRange = (bin: Bin): bin is RangeBin => bin.content.kind === 'range';
