import { describe, expect, it } from 'vitest';
import type { VectorSample } from '../api/prometheus.js';
import { histogramResponseSchema } from '../api/models.js';
import { computeCriticalPsi, computePsi } from '../stats/psi.js';
import { computeCriticalZ } from '../verdict/significance.js';
import { assembleHistogram, type HistogramVectors } from './assemble-histogram.js';

const HOUR = 3600;
const selector = { model: 'churn', version: '1', feature: 'age' };
const own = { role: 'feature', layout: 'aaaa' };
const sample = (labels: Record<string, string>, value: number): VectorSample => ({
  labels: { ...own, ...labels },
  value,
});

/** As Prometheus answers: in no order. */
const numeric: HistogramVectors = {
  counts: [sample({ bin: '02' }, 100), sample({ bin: '00' }, 300), sample({ bin: '01' }, 600)],
  states: [sample({ state: 'value' }, 1000), sample({ state: 'null' }, 7)],
  recent: [sample({}, 480)],
  baseline: [
    sample({ bin: '01', lower: '10', upper: '2e+01' }, 0.25),
    sample({ bin: '02', lower: '20', upper: '+Inf' }, 0.25),
    sample({ bin: '00', lower: '-Inf', upper: '10' }, 0.5),
  ],
  observations: [sample({}, 8000)],
  present: [sample({}, 1)],
  features: [{ labels: {}, value: 5 }],
};

const assemble = (change: Partial<HistogramVectors> = {}) =>
  assembleHistogram(selector, HOUR, { ...numeric, ...change })!;

describe('a histogram from Prometheus', () => {
  it('has the PSI, critical value and verdict of the same counts in an exporter', () => {
    const { histogram } = assemble();
    const critical = computeCriticalPsi(1000, 8000, 3, computeCriticalZ(5, HOUR));
    expect(histogram.statistics.psi).toBe(computePsi([300, 600, 100], [0.5, 0.25, 0.25]));
    expect(histogram.statistics.psi_critical).toBe(critical);
    expect(histogram).toMatchObject({ observations: 1000, minimum_observations: 100, verdict: 'drift' });
  });

  it('is an answer of the contract, with bins in order and open ends', () => {
    const { histogram } = assemble();
    expect(histogramResponseSchema.parse(histogram)).toEqual(histogram);
    expect(histogram).toMatchObject({ kind: 'numeric', layout: 'aaaa', window: '1h', role: 'feature' });
    expect(
      histogram.bins.map(({ bin, lower, upper, live_share }) => [bin, lower, upper, live_share]),
    ).toEqual([
      ['00', null, 10, 0.3],
      ['01', 10, 20, 0.6],
      ['02', 20, null, 0.1],
    ]);
    expect(histogram.bins.map(({ baseline_count }) => baseline_count)).toEqual([4000, 2000, 2000]);
    expect(histogram.states).toEqual({ value: 1000, null: 7, missing: 0, non_finite: 0, invalid: 0 });
  });

  it('tells categories from the bins that gather the rest of them', () => {
    const bins: [string, string | undefined][] = [
      ['other', undefined],
      ['c00', 'rest'],
      ['rest', undefined],
      ['c01', undefined],
    ];
    const baseline = bins.map(([bin, category]) => sample({ bin, ...(category && { category }) }, 0.25));
    const { histogram } = assemble({ baseline, counts: [] });
    expect(histogram.kind).toBe('categorical');
    expect(histogram.bins.map(({ bin, category }) => [bin, category])).toEqual([
      ['c00', 'rest'],
      ['c01', ''],
      ['rest', undefined],
      ['other', undefined],
    ]);
  });

  it.each<[string, Partial<HistogramVectors>]>([
    ['no scrape', { counts: [], recent: [], states: [] }],
    ['no traffic', { counts: ['00', '01', '02'].map((bin) => sample({ bin }, 0)), recent: [sample({}, 0)] }],
  ])('is empty and stale where there was %s', (_, change) => {
    const { histogram } = assemble(change);
    expect(histogram).toMatchObject({
      observations: 0,
      verdict: 'stale',
      statistics: { psi: 0, psi_critical: null },
    });
    expect(histogram.bins.map(({ live_share, contribution }) => [live_share, contribution])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });

  it('is insufficient where there are few values', () => {
    const { histogram } = assemble({ counts: [sample({ bin: '00' }, 99)] });
    expect([histogram.verdict, histogram.observations]).toEqual(['insufficient', 99]);
  });

  it.each([[[]], [[sample({}, 0)]]])('is stale where all values are old', (recent) =>
    expect(assemble({ recent }).histogram.verdict).toBe('stale'),
  );

  it('is null without a baseline', () =>
    expect(assembleHistogram(selector, HOUR, { ...numeric, baseline: [] })).toBeNull());

  it.each<[string, Partial<HistogramVectors>, string]>([
    ['part of the baseline', { baseline: numeric.baseline.slice(1) }, 'incomplete in Prometheus: 2 bins'],
    ['a bin that the baseline has not', { counts: [sample({ bin: '07' }, 1)] }, 'has no bin "07"'],
    ['NaN as a count', { counts: [sample({ bin: '00' }, NaN)] }, 'Prometheus holds NaN'],
    ['no size of the baseline', { observations: [] }, 'gives 0 values for the baseline observations'],
    [
      'a bound in words',
      {
        baseline: [sample({ bin: '00', lower: 'low', upper: '1' }, 0.5), sample({ bin: '01' }, 0.5)],
        counts: [],
      },
      '"low" is no bound',
    ],
  ])('refuses %s', (_, change, message) => expect(() => assemble(change)).toThrow(message));
});

describe('several baselines in a range', () => {
  const old = (labels: Record<string, string>, value: number): VectorSample =>
    sample({ ...labels, layout: 'zzzz' }, value);
  const both: Partial<HistogramVectors> = {
    counts: [...numeric.counts, old({ bin: '00' }, 5000), old({ bin: '01' }, 5000)],
    recent: [...numeric.recent, old({}, 2000)],
    baseline: [...numeric.baseline, old({ bin: '00' }, 0.5), old({ bin: '01' }, 0.5)],
    observations: [...numeric.observations, old({}, 100)],
  };

  it('shows the one in use at the end and never mixes them', () => {
    const { histogram, otherLayouts } = assemble(both);
    expect(histogram).toEqual(assemble().histogram);
    expect(otherLayouts).toEqual(['zzzz']);
  });

  it('shows the busier one while both are in use, or none is', () => {
    const present = [sample({}, 1), old({}, 1)];
    expect(assemble({ ...both, present }).histogram.layout).toBe('zzzz');
    expect(assemble({ ...both, present: [] }).histogram.layout).toBe('zzzz');
  });

  it('takes a feature before an output of the same name', () => {
    const output = sample({ role: 'prediction', bin: '00' }, 1);
    const { histogram, otherLayouts } = assemble({ baseline: [output, ...numeric.baseline] });
    expect([histogram.role, otherLayouts]).toEqual(['feature', []]);
  });
});
