import { writeFile } from 'node:fs/promises';
import {
  BASELINE_SCHEMA,
  smoothShares,
  type Baseline,
  type BaselineFeature,
  type CategoricalBaseline,
  type NumericBaseline,
} from '@plumbline/core';
import { randomSource } from './random.js';

export const MODEL = { model: 'bench', version: '1' } as const;
const FEATURES = 50;
const NUMERIC_SHARE = 0.7;
const NULL_SHARE = 0.05;
const CATEGORIES = 20;
const PER_BIN = 1000;

export type Value = number | string | null;
export interface BenchEvent {
  readonly model: string;
  readonly version: string;
  readonly features: Record<string, Value>;
  readonly prediction: number;
}

const counted = (counts: number[]) => ({
  observations: counts.reduce((a, b) => a + b, 0),
  states: { null: 0, non_finite: 0 },
  counts,
  shares: smoothShares(counts),
});

/** A numeric feature of `bins` bins for values that are spread evenly from 0 to 1000. */
export function numericFeature(name: string, bins: number, role: 'feature' | 'prediction' = 'feature') {
  const edges = Array.from({ length: bins - 1 }, (_, i) => ((i + 1) * 1000) / bins);
  const counts = Array.from({ length: bins }, () => PER_BIN);
  return {
    name,
    role,
    kind: 'numeric',
    edges,
    ...counted(counts),
    mean: 500,
    stddev: 288,
    min: 0,
    max: 1000,
  } satisfies NumericBaseline;
}

const category = (index: number): string => `category-${String(index).padStart(2, '0')}`;

function categoricalFeature(name: string): CategoricalBaseline {
  return {
    name,
    role: 'feature',
    kind: 'categorical',
    value_type: 'string',
    categories: Array.from({ length: CATEGORIES }, (_, i) => category(i)),
    ...counted([...Array.from({ length: CATEGORIES }, () => PER_BIN), 0]),
  };
}

const isNumeric = (index: number): boolean => (index % 10) / 10 < NUMERIC_SHARE;
const nameFeature = (index: number): string => `feature_${String(index).padStart(2, '0')}`;

/** 50 features, 70 % numbers in 20 bins and 30 % categories, and a score. */
export function listMixedFeatures(): BaselineFeature[] {
  const features = Array.from({ length: FEATURES }, (_, i) =>
    isNumeric(i) ? numericFeature(nameFeature(i), 20) : categoricalFeature(nameFeature(i)),
  );
  return [...features, numericFeature('score', 20, 'prediction')];
}

/** Events of {@link listMixedFeatures}, 5 % of their values null, the same ones on every run. */
export function makeEvents(count: number, seed: number): BenchEvent[] {
  const random = randomSource(seed);
  const makeValue = (feature: number): Value => {
    if (random() < NULL_SHARE) return null;
    return isNumeric(feature) ? random() * 1000 : category(Math.floor(random() * CATEGORIES));
  };
  return Array.from({ length: count }, () => ({
    ...MODEL,
    features: Object.fromEntries(Array.from({ length: FEATURES }, (_, i) => [nameFeature(i), makeValue(i)])),
    prediction: random() * 1000,
  }));
}

/** The same events, one array a column. */
export function toColumns(events: readonly BenchEvent[]): object {
  const names = Object.keys(events[0]!.features);
  return {
    ...MODEL,
    columns: Object.fromEntries(names.map((name) => [name, events.map(({ features }) => features[name])])),
    prediction: events.map(({ prediction }) => prediction),
  };
}

export const baselineOf = (features: BaselineFeature[]): Baseline => ({
  schema: BASELINE_SCHEMA,
  ...MODEL,
  created_at: '2026-01-01T00:00:00Z',
  created_by: 'bench',
  data: { source: 'bench', rows: PER_BIN },
  features,
});

export const writeBaseline = (file: string, features: BaselineFeature[]): Promise<void> =>
  writeFile(file, JSON.stringify(baselineOf(features)));
