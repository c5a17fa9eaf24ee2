import { toDataFrame, type DataFrame } from '@grafana/data';
import { HISTOGRAM_FIELDS, sum, type HistogramMeta } from '@plumbline/core';
import fc from 'fast-check';
import { readHistogram } from '../histogram/read-histogram';
import type { Histogram } from '../histogram/types';

type Columns = Partial<Record<keyof typeof HISTOGRAM_FIELDS, readonly unknown[]>>;

/** A frame with the contract's fields of these columns. */
export function makeFrame(columns: Columns, custom?: Partial<HistogramMeta>): DataFrame {
  const fields = Object.entries(columns).map(([key, values]) => ({
    name: HISTOGRAM_FIELDS[key as keyof Columns],
    values: [...values],
  }));
  return toDataFrame({ fields, ...(custom && { meta: { custom } }) });
}

/** A numeric histogram with open outer bins. */
export function makeNumeric(
  edges: readonly number[],
  counts: readonly number[],
  baseline: readonly number[] = counts.map(() => 1 / counts.length),
  custom?: Partial<HistogramMeta>,
): Histogram {
  const columns = {
    lower: [null, ...edges],
    upper: [...edges, null],
    liveCount: counts,
    baselineShare: baseline,
  };
  return readHistogram(makeFrame(columns, custom));
}

/** A histogram of categories; `rest` and `other` mean the special bins. */
export function makeCategorical(categories: readonly string[], counts = categories.map(() => 1)): Histogram {
  return readHistogram(
    makeFrame({
      bin: categories.map((name, i) => (name === 'rest' || name === 'other' ? name : `c${i}`)),
      category: categories,
      liveCount: counts,
      baselineShare: categories.map(() => 1 / categories.length),
    }),
  );
}

/** Below this, doubles lose digits, and differences of edges with them: no data is that small. */
const SMALLEST_EDGE = 1e-290;
const edgeArbitrary = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((edge) => edge === 0 || Math.abs(edge) > SMALLEST_EDGE);

const edgesArbitrary = fc
  .uniqueArray(edgeArbitrary, { minLength: 1, maxLength: 20 })
  .map((edges) => [...new Set(edges.map((edge) => edge + 0 || 0))].toSorted((a, b) => a - b));

/** Numeric histograms with edges anywhere among the doubles, and any counts. */
export const numericArbitrary = edgesArbitrary.chain((edges) =>
  fc
    .record({
      counts: fc.array(fc.nat(10_000), { minLength: edges.length + 1, maxLength: edges.length + 1 }),
      weights: fc.array(fc.integer({ min: 1, max: 1000 }), {
        minLength: edges.length + 1,
        maxLength: edges.length + 1,
      }),
    })
    .map(({ counts, weights }) =>
      makeNumeric(
        edges,
        counts,
        weights.map((weight) => weight / sum(weights)),
      ),
    ),
);
