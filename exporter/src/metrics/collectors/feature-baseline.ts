import {
  describeBins,
  LABEL,
  METRICS,
  type BaselineFeature,
  type BinContent,
  type MetricFamily,
} from '@plumbline/core';
import type { Slot } from '../../monitor/plan.js';
import { joinParts, keepParts, type ModelCollector } from '../collector.js';
import { labelFeature } from '../labels.js';
import { renderSample, renderValue } from '../text.js';

/** A gauge family that never changes while a baseline is loaded: rendered once. */
function constantCollector(
  family: MetricFamily,
  listSamples: (slot: Slot) => readonly { labels: Readonly<Record<string, string>>; value: number }[],
): ModelCollector {
  return {
    family,
    prepare({ monitor, exported }) {
      const renderSlot = (slot: Slot) =>
        listSamples(slot)
          .map(({ labels, value }) =>
            renderSample(family.name, { ...labelFeature(monitor, slot), ...labels }, value),
          )
          .join('');
      return keepParts(joinParts(renderAll(exported, renderSlot)));
    },
  };
}

function* renderAll(slots: readonly Slot[], render: (slot: Slot) => string): Generator<string> {
  for (const slot of slots) yield render(slot);
}

function factCollector(
  family: MetricFamily,
  read: (feature: BaselineFeature) => number | undefined,
): ModelCollector {
  return constantCollector(family, ({ feature }) => {
    const value = read(feature);
    return value === undefined ? [] : [{ labels: {}, value }];
  });
}

function labelContent(content: BinContent): Record<string, string> {
  switch (content.kind) {
    case 'range':
      return { [LABEL.lower]: renderValue(content.lower), [LABEL.upper]: renderValue(content.upper) };
    case 'category':
      return { [LABEL.category]: content.category };
    default:
      return {};
  }
}

function nullRatio({ states, observations }: BaselineFeature): number {
  return states.null / (observations + states.null + states.non_finite);
}

/** The baseline as Prometheus sees it: shares per bin, and facts per feature. */
export const featureBaseline = [
  constantCollector(METRICS.baselineRatio, (slot) =>
    describeBins(slot.layout).map((content, i) => ({
      labels: { [LABEL.bin]: slot.binIds[i]!, ...labelContent(content) },
      value: slot.feature.shares[i]!,
    })),
  ),
  factCollector(METRICS.baselineObservations, (feature) => feature.observations),
  factCollector(METRICS.baselineBins, (feature) => feature.shares.length),
  factCollector(METRICS.baselineNullRatio, nullRatio),
  factCollector(METRICS.baselineMean, (feature) => (feature.kind === 'numeric' ? feature.mean : undefined)),
  factCollector(METRICS.baselineStddev, (feature) =>
    feature.kind === 'numeric' ? feature.stddev : undefined,
  ),
  factCollector(METRICS.baselineMin, (feature) => (feature.kind === 'numeric' ? feature.min : undefined)),
  factCollector(METRICS.baselineMax, (feature) => (feature.kind === 'numeric' ? feature.max : undefined)),
];
