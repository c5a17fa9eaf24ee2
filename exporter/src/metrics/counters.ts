import { METRICS, type MetricFamily } from '@plumbline/core';
import type { Slot } from '../monitor/plan.js';
import { joinParts, type ModelCollector } from './collector.js';
import { CounterBlock, type CounterLine } from './counter-block.js';
import { labelFeature } from './labels.js';
import { renderLabels, renderValue } from './text.js';

/** The series of one slot: further labels, and which running total each shows. */
export type SlotSeries = (
  slot: Slot,
) => readonly { labels: Readonly<Record<string, string>>; index: number }[];

/**
 * A counter family that shows running totals. Lines are rendered once per model, so that a scrape only writes numbers;
 * every series stands from the start with 0, so that `increase` sees its first value.
 */
export function counterCollector(family: MetricFamily, listSeries: SlotSeries): ModelCollector {
  return {
    family,
    prepare({ monitor, exported }) {
      const listLines = (slot: Slot): CounterLine[] =>
        listSeries(slot).map(({ labels, index }) => ({
          prefix: `${family.name}${renderLabels({ ...labelFeature(monitor, slot), ...labels })} `,
          index,
        }));
      const write = SUMS.has(family) ? writeSums : writeCounts;
      return write(
        monitor.totals,
        exported.map((slot) => () => listLines(slot)),
      );
    },
  };
}

/** Families whose totals are not whole numbers. */
const SUMS: ReadonlySet<MetricFamily> = new Set([METRICS.featureDeviation, METRICS.featureSquaredDeviation]);

type ListLines = () => readonly CounterLine[];
type Writer = () => Iterable<string | Buffer>;

const LINES_PER_BLOCK = 1000;

function writeCounts(totals: Float64Array, slots: readonly ListLines[]): Writer {
  const blocks: CounterBlock[] = [];
  let laidOut = 0;
  const layOutNext = (): CounterBlock | undefined => {
    const lines: CounterLine[] = [];
    while (laidOut < slots.length && lines.length < LINES_PER_BLOCK) lines.push(...slots[laidOut++]!());
    if (lines.length === 0) return undefined;
    const block = new CounterBlock(totals, lines);
    blocks.push(block);
    return block;
  };
  return function* () {
    for (let i = 0; ; i++) {
      const block = blocks[i] ?? layOutNext();
      if (!block) return;
      yield block.render();
    }
  };
}

function writeSums(totals: Float64Array, slots: readonly ListLines[]): Writer {
  const prepared: (readonly CounterLine[])[] = [];
  function* writeSlots(): Generator<string> {
    for (const [i, listLines] of slots.entries()) {
      const lines = (prepared[i] ??= listLines());
      let text = '';
      for (const { prefix, index } of lines) text += `${prefix}${renderValue(totals[index]!)}\n`;
      yield text;
    }
  }
  return () => joinParts(writeSlots());
}
