import { isPoint } from '../histogram/is-point';
import type { Bin, Histogram } from '../histogram/types';
import { isRange } from '../histogram/read-histogram';
import { nameBin } from '../words/describe-bin';
import { measureLabel } from './measure-text';
import { listTicks } from './nice-ticks';
import type { AxisLabel, BinLayout } from './types';

/** Pixels between two labels. */
const DISTANCE = 10;
/** Pixels per label wished for. */
const PITCH = 90;

/**
 * Labels of numeric bins that do not touch: first those of open bins and of single values, then round values (or the edges, where bins are
 * equally wide).
 */
export function layoutValueLabels(
  { bins, formatValue }: Histogram,
  { slots, locate }: BinLayout,
  width: number,
): AxisLabel[] {
  const open = bins.flatMap((bin, i) => {
    const { x, width: slotWidth, isOpenLeft, isOpenRight } = slots[i]!;
    if (!isOpenLeft && !isOpenRight && !isPointBin(bin)) return [];
    const text = nameBin(bin, formatValue);
    return [{ x: keepInside(x + slotWidth / 2, text, width), text, title: text }];
  });
  const edges = listEdges(bins, slots);
  const inner = locate
    ? listTicks(edges[0]?.value ?? 0, edges.at(-1)?.value ?? 0, Math.max(2, width / PITCH)).map((value) => ({
        value,
        x: locate(value),
      }))
    : edges;
  const labels = inner.map(({ value, x }) => ({ x, text: formatValue(value), title: formatValue(value) }));
  return dropTouching([...open, ...labels], width).toSorted((a, b) => a.x - b.x);
}

const isPointBin = (bin: Bin) => isRange(bin) && isPoint(bin.content);

function listEdges(bins: Histogram['bins'], slots: BinLayout['slots']) {
  const points = new Set(
    bins.filter(isRange).flatMap(({ content }) => (isPoint(content) ? [content.upper] : [])),
  );
  const edges = bins.filter(isRange).flatMap(({ content: { lower, upper, below } }, i) => {
    const { x, width } = slots[i]!;
    if (below !== null || isPoint({ lower, upper })) return [];
    return [
      { value: lower, x },
      { value: upper, x: x + width },
    ];
  });
  const closed = edges.filter((edge): edge is { value: number; x: number } => edge.value !== null);
  return closed.filter(({ value }, i) => value !== closed[i - 1]?.value && !points.has(value));
}

/** Keeps each label that touches none kept before it, nor leaves the plot by more than half. */
function dropTouching(labels: readonly AxisLabel[], width: number): AxisLabel[] {
  const kept: AxisLabel[] = [];
  for (const label of labels) {
    const half = measureLabel(label.text) / 2;
    const touches = kept.some(
      (other) => Math.abs(other.x - label.x) < half + measureLabel(other.text) / 2 + DISTANCE,
    );
    if (!touches && label.x >= 0 && label.x <= width) kept.push(label);
  }
  return kept;
}

function keepInside(x: number, text: string, width: number): number {
  const half = measureLabel(text) / 2;
  return Math.max(Math.min(x, width - half), Math.min(half, width / 2));
}
