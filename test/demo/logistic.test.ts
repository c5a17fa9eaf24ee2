import { describe, expect, it } from 'vitest';
import { fitLogistic, solvePositiveDefinite } from './logistic.js';

/** `count` rows with the same input and label. */
const repeat = (count: number, input: number, label: number) =>
  Array.from({ length: count }, () => ({ input, label }));

const fit = (rows: { input: number; label: number }[]) =>
  fitLogistic(
    [Float64Array.from(rows, (row) => row.input)],
    Uint8Array.from(rows, (row) => row.label),
  );

describe('fitLogistic', () => {
  it('gives the log-odds and log odds ratio of a two-by-two table', () => {
    const rows = [...repeat(20, 0, 1), ...repeat(60, 0, 0), ...repeat(45, 1, 1), ...repeat(15, 1, 0)];
    const [intercept, weight] = fit(rows);
    expect(intercept).toBeCloseTo(Math.log(20 / 60), 10);
    expect(weight).toBeCloseTo(Math.log(45 / 15 / (20 / 60)), 10);
  });

  it('makes the residuals orthogonal to every input, which defines the maximum of the likelihood', () => {
    const size = 500;
    const columns = [0.37, 0.73].map((step) =>
      Float64Array.from({ length: size }, (_, n) => Math.sin(n * step)),
    );
    const labels = Uint8Array.from({ length: size }, (_, n) =>
      columns[0]![n]! + 2 * Math.cos(n * n) > 0.5 ? 1 : 0,
    );
    const [intercept, first, second] = fitLogistic(columns, labels) as [number, number, number];
    const residuals = labels.reduce<number[]>((all, label, n) => {
      const logOdds = intercept + first * columns[0]![n]! + second * columns[1]![n]!;
      return [...all, label - 1 / (1 + Math.exp(-logOdds))];
    }, []);
    const dot = (column: ArrayLike<number>) => residuals.reduce((sum, r, n) => sum + r * column[n]!, 0);
    for (const column of [new Float64Array(size).fill(1), ...columns]) expect(dot(column)).toBeCloseTo(0, 8);
    expect(first).toBeGreaterThan(0.3);
  });

  it('rejects labels that an input separates, where the weights would grow for ever', () => {
    expect(() => fit([...repeat(5, -1, 0), ...repeat(5, 1, 1)])).toThrow(/converge|positive definite/);
  });

  it('rejects an input that is a multiple of another', () => {
    const column = Float64Array.of(1, 2, 3, 4, 5);
    expect(() =>
      fitLogistic([column, column.map((value) => 2 * value)], Uint8Array.of(0, 1, 0, 1, 1)),
    ).toThrow('Matrix is not positive definite at row 2');
  });
});

describe('solvePositiveDefinite', () => {
  it('solves a system with a known solution', () => {
    const a = [
      [4, 0, 0],
      [2, 5, 0],
      [1, 3, 6],
    ]; // lower triangle of a symmetric matrix
    const x = solvePositiveDefinite(a, [4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18]);
    x.forEach((value, i) => expect(value).toBeCloseTo(i + 1, 12));
  });
});
