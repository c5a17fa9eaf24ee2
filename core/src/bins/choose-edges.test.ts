import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEdges, chooseUniformEdges, MOST_BINS, type Frequency } from './choose-edges.js';
import { findNumericBin } from './numeric.js';

function tabulate(values: readonly number[]): Frequency[] {
  const counts = new Map<number, number>();
  for (const value of values.map((x) => x + 0)) counts.set(value, (counts.get(value) ?? 0) + 1);
  let atOrBelow = 0;
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({ value, count, atOrBelow: (atOrBelow += count) }));
}

function countByBin(edges: readonly number[], values: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const x of values) counts[findNumericBin(edges, x)]!++;
  return counts;
}

const repeat = (value: number, times: number): number[] => new Array<number>(times).fill(value);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const binCounts = fc.integer({ min: 2, max: MOST_BINS });
/** Samples with ties of every weight: runs of one value between values that stand alone. */
const samples = fc
  .array(fc.tuple(fc.oneof(fc.integer({ min: -9, max: 9 }), finite), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((runs) => runs.flatMap(([value, times]) => repeat(value, times)));

describe('chooseEdges', () => {
  it('takes the quantiles of plain values', () => {
    expect(chooseEdges(tabulate(range(1, 100)), 10)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(chooseEdges(tabulate([5, 1, 3, 2, 4]), 2)).toEqual([3]);
  });

  it('frames a constant with the bins below, at and above', () => {
    for (const value of [0, 1, -3.5, 1e300, -Number.MIN_VALUE, Number.MAX_VALUE]) {
      const edges = chooseEdges(tabulate(repeat(value, 7)), 10);
      expect(countByBin(edges, [value])).toEqual([0, 1, 0]);
      const between = edges[0]! + (value - edges[0]!) / 2;
      expect([edges[0], value]).toContain(between);
    }
    expect(chooseEdges(tabulate([-Number.MAX_VALUE]), 10)).toEqual([-Number.MAX_VALUE]);
  });

  const masses: [string, number[], number[]][] = [
    ['at the minimum', [...repeat(0, 50), ...range(1, 50)], [0, 10, 20, 30, 40]],
    ['at the maximum', [...range(1, 50), ...repeat(99, 50)], [10, 20, 30, 40, 50]],
    ['in the middle', [...range(-25, -1), ...repeat(0, 50), ...range(1, 25)], [-13, -1, 0, 13]],
    ['side by side', [...repeat(1, 40), ...repeat(2, 40), ...range(3, 22)], [1, 2, 12]],
    ['apart by one value', [...repeat(1, 49), 2, ...repeat(3, 50)], [1, 2]],
  ];
  it.each(masses)('gives a point mass %s a bin of its own', (_, values, edges) => {
    expect(chooseEdges(tabulate(values), 10)).toEqual(edges);
  });

  it('makes strictly increasing edges and bins that all hold values', () => {
    fc.assert(
      fc.property(samples, binCounts, (values, bins) => {
        const edges = chooseEdges(tabulate(values), bins);
        expect(edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edges[i - 1]! < edge))).toBe(
          true,
        );
        if (new Set(values).size > 1) expect(Math.min(...countByBin(edges, values))).toBeGreaterThan(0);
      }),
    );
  });

  it('makes no more than 2·bins - 1 bins, and never more than 50', () => {
    fc.assert(
      fc.property(samples, binCounts, (values, bins) => {
        const made = chooseEdges(tabulate(values), bins).length + 1;
        expect(made).toBeLessThanOrEqual(Math.max(3, Math.min(2 * bins - 1, MOST_BINS)));
      }),
    );
  });

  it('keeps a value of 1/bins or more alone in its bin', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: MOST_BINS / 2 }), (values, bins) => {
        const table = tabulate(values);
        const counts = countByBin(chooseEdges(table, bins), values);
        for (const { value, count } of table.filter((row) => row.count * bins >= values.length)) {
          expect(counts[findNumericBin(chooseEdges(table, bins), value)]).toBe(count);
        }
      }),
    );
  });

  it('makes as many bins as wished, about equal, where no value stands out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(finite, { minLength: 60, maxLength: 400 }), binCounts, (values, bins) => {
        const table = tabulate(values);
        fc.pre(table.length === values.length);
        const counts = countByBin(chooseEdges(table, bins), values);
        expect(counts).toHaveLength(bins);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives up light masses before it exceeds 50 bins', () => {
    const values = range(1, 49).flatMap((i) => [...repeat(2 * i, 100), 2 * i + 1]);
    const edges = chooseEdges(tabulate(values), 50);
    expect(edges.length + 1).toBeLessThanOrEqual(MOST_BINS);
    expect(Math.min(...countByBin(edges, values))).toBeGreaterThan(0);
  });

  it('does with a thinned table', () => {
    const values = [...range(1, 700), ...repeat(800, 300)];
    const table = tabulate(values);
    const thinned = table.filter(({ value }) => value % 50 === 0);
    expect(chooseEdges(thinned, 10)).toEqual(chooseEdges(table, 10));
  });

  it('refuses an empty sample and bins out of range', () => {
    expect(() => chooseEdges([], 10)).toThrow('empty sample');
    for (const bins of [1, 51, 2.5]) expect(() => chooseEdges(tabulate([1]), bins)).toThrow(`not ${bins}`);
  });
});

describe('chooseUniformEdges', () => {
  it('cuts equal widths', () => {
    expect(chooseUniformEdges(0, 1, 4)).toEqual([0.25, 0.5, 0.75]);
    expect(chooseUniformEdges(-10, 10, 5)).toEqual([-6, -2, 2, 6].map((edge) => expect.closeTo(edge, 12)));
    expect(chooseUniformEdges(-Number.MAX_VALUE, Number.MAX_VALUE, 2)).toEqual([0]);
  });

  it('frames a constant', () => {
    expect(chooseUniformEdges(7, 7, 10)).toEqual(chooseEdges(tabulate([7]), 10));
  });

  it('gives increasing finite edges from the minimum to below the maximum, however close they are', () => {
    const pairs = fc.tuple(finite, fc.oneof(finite, fc.constantFrom(Number.EPSILON, 2 * Number.EPSILON)));
    fc.assert(
      fc.property(pairs, binCounts, ([x, y], bins) => {
        const [min, max] = x < y ? [x, y] : [y, x];
        fc.pre(min < max);
        const edges = chooseUniformEdges(min, max, bins);
        expect(edges.length).toBeGreaterThan(0);
        expect(edges.length).toBeLessThan(bins);
        expect(edges.every((edge, i) => edge >= (edges[i - 1] ?? min) && edge < max)).toBe(true);
        expect(new Set(edges).size).toBe(edges.length);
      }),
    );
  });
});
