import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNumericBinner, findNumericBin } from './numeric.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const edgeLists = fc
  .uniqueArray(finite, { minLength: 1, maxLength: 50, comparator: (a, b) => a === b })
  .map(sortNumbers);

function sortNumbers(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

describe('numeric bins', () => {
  it('are closed above, open at both ends', () => {
    const edges = [0, 10, 20];
    const cases: [number, number][] = [
      [-1e300, 0],
      [0, 0],
      [Number.MIN_VALUE, 1],
      [10, 1],
      [10.000001, 2],
      [20, 2],
      [20.5, 3],
      [1e300, 3],
    ];
    for (const [x, bin] of cases) expect([x, findNumericBin(edges, x)]).toEqual([x, bin]);
  });

  it('hold every finite number exactly once', () => {
    fc.assert(
      fc.property(edgeLists, finite, (edges, x) => {
        const bin = findNumericBin(edges, x);
        expect(bin === 0 || edges[bin - 1]! < x).toBe(true);
        expect(bin === edges.length || x <= edges[bin]!).toBe(true);
      }),
    );
  });

  it('are found alike by table and by search, on edges, beside them and far away', () => {
    fc.assert(
      fc.property(edgeLists, fc.array(finite, { maxLength: 20 }), (edges, values) => {
        const find = compileNumericBinner(edges);
        const beside = edges.flatMap((e) => [e, e + Math.abs(e) * 2 ** -52, e - Math.abs(e) * 2 ** -52]);
        for (const x of [...values, ...beside].filter(Number.isFinite)) {
          expect([x, find(x)]).toEqual([x, findNumericBin(edges, x)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found alike on everyday edges', () => {
    const edges = [195, 267, 337, 425, 563, 692, 883, 1076, 1562];
    const find = compileNumericBinner(edges);
    for (let x = 0; x < 5000; x++) expect(find(x)).toBe(findNumericBin(edges, x));
  });
});
