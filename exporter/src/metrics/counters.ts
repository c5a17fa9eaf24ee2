import type { MetricFamily } from '@plumbline/core';
import type { Slot } from '../monitor/plan.js';
import { joinParts, type ModelCollector } from './collector.js';
import { labelFeature } from './labels.js';
import { renderLabels, renderValue } from './text.js';

/** The series of one slot: further labels, and which running total each shows. */
export type SlotSeries = (
  slot: Slot,
) => readonly { labels: Readonly<Record<string, string>>; index: number }[];

/**
 * A counter family that shows running totals. Names and labels are rendered once per model, so that a scrape only
 * writes numbers; every series stands from the start with 0, so that `increase` sees its first value.
 */
export function counterCollector(family: MetricFamily, listSeries: SlotSeries): ModelCollector {
  return {
    family,
    prepare({ monitor, exported }) {
      const { totals } = monitor;
      const prepared = new Map<Slot, readonly Prepared[]>();
      const prepareSlot = (slot: Slot) =>
        listSeries(slot).map(({ labels, index }) => ({
          prefix: `${family.name}${renderLabels({ ...labelFeature(monitor, slot), ...labels })} `,
          index,
        }));
      function* writeSlots(): Generator<string> {
        for (const slot of exported) {
          let series = prepared.get(slot);
          if (!series) prepared.set(slot, (series = prepareSlot(slot)));
          let text = '';
          for (const { prefix, index } of series) text += `${prefix}${renderValue(totals[index]!)}\n`;
          yield text;
        }
      }
      return () => joinParts(writeSlots());
    },
  };
}

interface Prepared {
  readonly prefix: string;
  readonly index: number;
}
