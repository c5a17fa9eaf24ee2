import {
  describeBins,
  splitPsi,
  type BinContent,
  type HistogramBin,
  type HistogramResponse,
} from '@plumbline/core';
import type { RequestHandler } from 'express';
import type { Fleet } from '../monitor/fleet.js';
import type { Slot } from '../monitor/plan.js';
import { describeDrift } from './drift.js';
import { findFeature, findMonitor, findWindow } from './lookup.js';

/** `GET …/features/:feature/histogram?window=`: live against baseline, bin by bin. */
export function handleHistogram(fleet: Fleet): RequestHandler {
  return (request, response) => {
    const monitor = findMonitor(request, fleet);
    const window = findWindow(request, monitor);
    const slot = findFeature(request, monitor);
    const reading = monitor.read(slot, window);
    const { model, version } = monitor.baseline;
    const body: HistogramResponse = {
      model,
      version,
      ...describeDrift(slot, window, reading),
      bins: listBins(slot, reading.counts),
    };
    response.json(body);
  };
}

function listBins(slot: Slot, counts: Float64Array): HistogramBin[] {
  const { counts: baselineCounts, shares } = slot.feature;
  const n = counts.reduce((total, count) => total + count, 0);
  const contributions = splitPsi(counts, shares);
  return describeBins(slot.layout).map((content, i) => ({
    bin: slot.binIds[i]!,
    ...describeContent(content),
    live_count: counts[i]!,
    live_share: n > 0 ? counts[i]! / n : null,
    baseline_count: baselineCounts[i]!,
    baseline_share: shares[i]!,
    contribution: contributions[i]!,
  }));
}

function describeContent(content: BinContent): Pick<HistogramBin, 'lower' | 'upper' | 'category'> {
  switch (content.kind) {
    case 'range':
      return { lower: finiteOrNull(content.lower), upper: finiteOrNull(content.upper) };
    case 'category':
      return { category: content.category };
    default:
      return {};
  }
}

function finiteOrNull(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
