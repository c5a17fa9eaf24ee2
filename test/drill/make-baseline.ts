import { createHash } from 'node:crypto';
import {
  BASELINE_SCHEMA,
  REST_DIGITS,
  smoothShares,
  type Baseline,
  type BaselineFeature,
} from '@plumbline/core';

const common = (counts: number[]) => ({
  observations: counts.reduce((total, count) => total + count, 0),
  states: { null: 0, non_finite: 0 },
  counts,
  shares: smoothShares(counts),
});

/** Values 0 to 100 in ten bins of equal shares. */
export function makeNumber(name: string, role: BaselineFeature['role'] = 'feature'): BaselineFeature {
  const edges = [10, 20, 30, 40, 50, 60, 70, 80, 90];
  const counts = Array.from({ length: 10 }, () => 1000);
  return { name, role, kind: 'numeric', edges, ...common(counts), mean: 50, stddev: 29, min: 0, max: 100 };
}

/** The categories `red` and `blue`, and rare known ones of which only hashes stand in the file. */
export function makeCategories(name: string): BaselineFeature {
  const hashes = ['mauve', 'taupe'].map((value) => sha256(value).slice(0, REST_DIGITS));
  return {
    name,
    role: 'feature',
    kind: 'categorical',
    value_type: 'string',
    categories: ['red', 'blue'],
    rest: { categories: [], hashes, truncated: false },
    ...common([5000, 4900, 100, 0]),
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function makeBaseline(model: string, version: string, features: BaselineFeature[]): Baseline {
  return {
    schema: BASELINE_SCHEMA,
    model,
    version,
    created_at: '2026-01-01T00:00:00Z',
    created_by: 'drill',
    data: { source: 'drill', rows: 10_000 },
    features,
  };
}
