import { createHash } from 'node:crypto';
import {
  countBins,
  layoutOf,
  listBinIds,
  nameLayout,
  sum,
  VALUE_STATES,
  type AnomalyReason,
  type Baseline,
  type BaselineFeature,
  type BinLayout,
} from '@plumbline/core';
import { mapSteps, type Steps } from '../turns.js';
import type { MonitorOptions } from './options.js';

/** Stands for every feature. */
const ALL = '*';

/** Where the running totals of one feature stand in the vector of its model. */
export interface Slot {
  /** Place in the plan. */
  readonly index: number;
  readonly feature: BaselineFeature;
  readonly layout: BinLayout;
  readonly layoutName: string;
  readonly binIds: readonly string[];
  /** Importance over the mean of all features that have one; absent if this has none. */
  readonly importance?: number;
  /** Says what every entry of the slot means: equal only if the counts of both can be added. */
  readonly identity: string;
  /** Entries of the slot in the vector; the first is that of the first bin. */
  readonly width: number;
  /** First of the totals per bin. */
  readonly bins: number;
  readonly binCount: number;
  /** First of the totals per value state, in the order of VALUE_STATES. */
  readonly states: number;
  /** Whether its rolling windows stand as gauges, quantiles among them. */
  readonly gauged: boolean;
  /** Index of the total of each kind of anomalous value this feature can have. */
  readonly anomalies: Readonly<Partial<Record<AnomalyReason, number>>>;
  /** Indexes of the deviation sums; absent for categories and constants, which have no standard deviation. */
  readonly deviations?: { readonly up: number; readonly down: number; readonly squared: number };
}

/** What to do with the values of a model version, made once from its baseline. */
export interface Plan {
  readonly slots: readonly Slot[];
  /** Length of the vector of running totals. */
  readonly width: number;
  /** Places of the vector that are not counts. */
  readonly sumPlaces: Uint32Array;
  /**
   * Identity of everything that gives the entries of the vector their meaning: bins, shares, and what deviations and
   * anomalies are measured against.
   */
  readonly hash: string;
}

/** Lays out the totals of every feature of a baseline, one after another. */
export function* compilePlan(baseline: Baseline, { gaugedFeatures = [] }: MonitorOptions): Steps<Plan> {
  let width = 0;
  const take = (count: number): number => {
    const start = width;
    width += count;
    return start;
  };
  const gauged = new Set(gaugedFeatures);
  const meanImportance = findMeanImportance(baseline.features);
  const slots = yield* mapSteps(baseline.features.entries(), ([index, feature]): Slot => {
    const layout = layoutOf(feature);
    const layoutName = nameLayout(layout, feature.shares);
    const binCount = countBins(layout);
    const places = {
      bins: take(binCount),
      states: take(VALUE_STATES.length),
      anomalies:
        feature.kind === 'numeric'
          ? { below_range: take(1), above_range: take(1) }
          : { unseen_category: take(1) },
      ...(feature.kind === 'numeric' &&
        feature.stddev > 0 && { deviations: { up: take(1), down: take(1), squared: take(1) } }),
    };
    return {
      index,
      feature,
      layout,
      layoutName,
      binIds: listBinIds(layout),
      binCount,
      gauged:
        feature.role === 'prediction' ||
        (feature.role === 'feature' && (gauged.has(ALL) || gauged.has(feature.name))),
      identity: identify(feature, layoutName),
      width: width - places.bins,
      ...(meanImportance > 0 &&
        feature.importance !== undefined && { importance: feature.importance / meanImportance }),
      ...places,
    };
  });
  const hash = createHash('sha256').update(JSON.stringify(slots.map(({ identity }) => identity)));
  const sumPlaces = slots.flatMap(({ deviations }) => (deviations ? Object.values(deviations) : []));
  return { slots, width, sumPlaces: Uint32Array.from(sumPlaces), hash: hash.digest('hex') };
}

/** Bins, shares, and what deviations and anomalies are measured against. */
function identify(feature: BaselineFeature, layoutName: string): string {
  const reference =
    feature.kind === 'numeric'
      ? [feature.mean, feature.stddev, feature.min, feature.max]
      : [feature.value_type, feature.hash ?? null];
  return JSON.stringify([feature.role, feature.name, layoutName, ...reference]);
}

/** 0 if no feature has an importance, or all have none but 0. */
function findMeanImportance(features: readonly BaselineFeature[]): number {
  const importances = features.flatMap(({ importance }) => importance ?? []);
  return importances.length === 0 ? 0 : sum(importances) / importances.length;
}
