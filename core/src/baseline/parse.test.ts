import { describe, expect, it } from 'vitest';
import { BaselineError, parseBaseline } from './parse.js';
import { BASELINE_SCHEMA, type Baseline } from './schema.js';

const valid: Baseline = {
  schema: BASELINE_SCHEMA,
  model: 'flight-delay',
  version: '1',
  created_at: '2026-01-01T00:00:00Z',
  created_by: 'plumbline 0.1.0',
  data: { source: 'january.parquet', rows: 100 },
  features: [
    {
      name: 'distance',
      role: 'feature',
      kind: 'numeric',
      observations: 100,
      states: { null: 0, non_finite: 0 },
      edges: [10, 20],
      counts: [30, 40, 30],
      shares: [0.3, 0.4, 0.3],
      mean: 15,
      stddev: 5,
      min: 1,
      max: 30,
      importance: 0.25,
      binning: 'uniform',
      quantiles: { p01: 1, p05: 2, p25: 8, p50: 15, p75: 22, p95: 28, p99: 30 },
    },
    {
      name: 'origin',
      role: 'feature',
      kind: 'categorical',
      value_type: 'string',
      observations: 100,
      states: { null: 0, non_finite: 0 },
      categories: ['ATL'],
      rest: { categories: ['ABE'], hashes: ['0123abcd'], truncated: false, distinct: 2 },
      counts: [60, 40, 0],
      shares: [0.6, 0.399, 0.001],
    },
  ],
};

type Change = (baseline: any) => void; // eslint-disable-line @typescript-eslint/no-explicit-any
const parseChanged = (change: Change) => {
  const copy = JSON.parse(JSON.stringify(valid));
  change(copy);
  return () => parseBaseline(JSON.stringify(copy), 'b.json');
};

describe('parseBaseline', () => {
  it('reads what it wrote', () => {
    expect(parseBaseline(JSON.stringify(valid), 'b.json')).toEqual(valid);
  });

  const faults: [string, Change, string][] = [
    [
      'a name that is half a surrogate pair',
      (b) => (b.features[0].name = '\ud800'),
      'features.0.name: holds half a surrogate pair',
    ],
    [
      'another schema',
      (b) => (b.schema = 'v9'),
      'b.json: schema: found "v9", this version reads "plumbline.baseline/v1"',
    ],
    ['an unknown key', (b) => (b.features[0].bins = 3), 'features.0.bins: unknown key'],
    ['a missing field', (b) => delete b.features[0].mean, 'features.0.mean: missing: number expected'],
    [
      'another kind',
      (b) => (b.features[0].kind = 'number'),
      'features.0.kind: must be "numeric" or "categorical"',
    ],
    [
      'missing shares',
      (b) => b.features[0].shares.pop(),
      'feature "distance": shares has 2 entries for 3 bins',
    ],
    ['falling edges', (b) => (b.features[0].edges = [20, 10]), 'edges must increase: 10 follows 20'],
    ['lost counts', (b) => (b.features[0].counts[1] = 1), 'counts sum to 61 but observations is 100'],
    ['shares beside 1', (b) => (b.features[0].shares[1] = 0.9), 'shares sum to 1.5, not 1'],
    ['a share of 0', (b) => (b.features[1].shares[2] = 0), 'features.1.shares.2: Too small'],
    [
      'a category twice',
      (b) => b.features[1].rest.categories.push('ATL'),
      'category "ATL" stands here twice',
    ],
    [
      'a clear category among hashed ones',
      (b) => (b.features[1].hash = { algorithm: 'sha256' }),
      'category "ATL" is no hash of 16 hexadecimal digits',
    ],
    ['an odd quantile', (b) => (b.features[0].quantiles = { p10: 1 }), 'features.0.quantiles'],
    ['a negative importance', (b) => (b.features[0].importance = -1), 'features.0.importance: Too small'],
    ['a feature twice', (b) => (b.features[1].name = 'distance'), 'feature "distance" stands here twice'],
  ];
  it.each(faults)('refuses %s and says where', (_, change, message) => {
    expect(parseChanged(change)).toThrow(message);
  });

  it('refuses what is no JSON or no baseline, naming the file', () => {
    expect(() => parseBaseline('{', 'b.json')).toThrow(
      /^b\.json: not JSON: .*: build the file with "plumbline baseline build"$/,
    );
    expect(() => parseBaseline('null', 'b.json')).toThrow(
      'b.json: not a baseline: a JSON object is expected',
    );
    expect(() => parseBaseline('[]', 'b.json')).toThrow('b.json: not a baseline');
    expect(() => parseBaseline('{}', 'b.json')).toThrow('b.json: schema: found nothing');
  });

  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const hostile: [string, string, string][] = [
    ['a schema nested 100 000 deep', `{"schema": ${deep(100_000)}}`, 'schema: found no string'],
    ['a schema of a megabyte', `{"schema": "${'x'.repeat(1e6)}"}`, 'schema: found "xxx'],
    [
      'deep features',
      `{"schema": "${BASELINE_SCHEMA}", "features": ${deep(100_000)}}`,
      'features.0: Invalid',
    ],
    [
      'a key __proto__',
      JSON.stringify(valid).replace('"mean"', '"__proto__": {"mean": 1}, "mean"'),
      'features.0.__proto__: unknown key',
    ],
    [
      'a key that steers the terminal',
      JSON.stringify(valid).replace('"mean"', '"\\u001b[2J": 1, "mean"'),
      'features.0.\\u001b[2J: unknown key',
    ],
    [
      'a million faults',
      JSON.stringify({ ...valid, features: Array(1e5).fill(1) }),
      'features.19: Invalid input: expected object, received number; and 99980 more',
    ],
  ];
  it.each(hostile)('refuses %s with a short message', (_, text, message) => {
    let error: unknown;
    try {
      parseBaseline(text, 'b.json');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(BaselineError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message.length).toBeLessThan(3000);
  });

  it('says in which field of a feature the fault is', () => {
    const faultsOf = (change: Change) => {
      try {
        parseChanged(change)();
      } catch (error) {
        return (error as BaselineError).faults.map(({ path }) => path.join('.'));
      }
      return [];
    };
    expect(faultsOf((b) => (b.features[0].counts[1] = 1))).toEqual(['features.0.counts']);
    expect(faultsOf((b) => (b.features[0].edges = [20, 10]))).toEqual(['features.0.edges']);
    expect(faultsOf((b) => b.features[1].rest.categories.push('ATL'))).toEqual(['features.1.categories']);
  });
});
