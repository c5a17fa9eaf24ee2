import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaTails,
  chiSquaredTails,
  gammaTails,
  kolmogorovTail,
  logGamma,
  lowerBetaQuantile,
  lowerChiSquaredQuantile,
  normalTails,
  stirlingRemainder,
  studentTails,
  twoSidedStudent,
  upperBetaQuantile,
  upperChiSquaredQuantile,
  upperStudentQuantile,
} from './index.js';
import { log1pmx } from './log1pmx.js';
import { upperNormalQuantile } from '../stats/normal.js';
import reference from './reference.json' with { type: 'json' };

/** Worst relative error of a function over its rows of the reference, and where it is. */
function findWorst(
  rows: readonly (readonly number[])[],
  compute: (row: readonly number[]) => readonly (readonly [got: number, truth: number])[],
): { error: number; row: readonly number[] } {
  let worst = { error: 0, row: [] as readonly number[] };
  for (const row of rows) {
    for (const [got, truth] of compute(row)) {
      const error = got === truth ? 0 : Math.abs(got / truth - 1);
      if (!(error <= worst.error)) worst = { error, row };
    }
  }
  return worst;
}

describe('against values of 420 digits', () => {
  const cases: [string, number, () => ReturnType<typeof findWorst>][] = [
    [
      'χ² in both tails',
      1e-11,
      () =>
        findWorst(reference.chiSquared, ([df, x, lower, upper]) => {
          const tails = chiSquaredTails(x!, df!);
          return [
            [tails.lower, lower!],
            [tails.upper, upper!],
          ];
        }),
    ],
    [
      'Student’s t',
      1e-11,
      () => findWorst(reference.student, ([df, t, upper]) => [[studentTails(t!, df!).upper, upper!]]),
    ],
    [
      'beta in both tails',
      1e-10,
      () =>
        findWorst(reference.beta, ([a, b, x, lower, upper]) => {
          const tails = betaTails(a!, b!, x!);
          return [
            [tails.lower, lower!],
            [tails.upper, upper!],
          ];
        }),
    ],
    ['normal', 1e-12, () => findWorst(reference.normal, ([z, upper]) => [[normalTails(z!).upper, upper!]])],
    ['Kolmogorov', 1e-12, () => findWorst(reference.kolmogorov, ([x, p]) => [[kolmogorovTail(x!), p!]])],
    ['log gamma', 1e-13, () => findWorst(reference.logGamma, ([x, value]) => [[logGamma(x!), value!]])],
    [
      'Stirling’s remainder, whose size is at most that of ln x',
      1e-13,
      () =>
        findWorst(reference.logGamma, ([x, , value]) => {
          const size = Math.max(1, Math.abs(value!));
          return [[1 + (stirlingRemainder(x!) - value!) / size, 1]];
        }),
    ],
    ['ln(1 + u) − u', 1e-14, () => findWorst(reference.log1pmx, ([u, value]) => [[log1pmx(u!), value!]])],
  ];
  it.each(cases)('%s is exact to %d', (_name, limit, measure) => {
    const { error, row } = measure();
    expect(error, `at ${row.join(', ')}`).toBeLessThan(limit);
  });
});

describe('against published tables', () => {
  // Abramowitz and Stegun (1964), tables 26.8 (χ²), 26.10 (t), 26.5 (normal); NIST/SEMATECH e-Handbook 1.3.6.7.
  it.each([
    [0.05, 1, 3.84146],
    [0.05, 10, 18.307],
    [0.01, 5, 15.08627],
    [0.001, 30, 59.703],
    [0.975, 20, 9.59083],
  ])('χ² exceeded with probability %d at df %d is %d', (tail, df, chi) => {
    expect(upperChiSquaredQuantile(tail, df)).toBeCloseTo(chi, 3);
  });
  it.each([
    [0.025, 1, 12.706],
    [0.025, 10, 2.228],
    [0.005, 30, 2.75],
    [0.05, 120, 1.658],
  ])('t exceeded with probability %d at df %d is %d', (tail, df, t) => {
    expect(upperStudentQuantile(tail, df)).toBeCloseTo(t, 3);
  });
  it('the normal distribution function at 1, 2 and 3', () => {
    expect(normalTails(1).lower).toBeCloseTo(0.841344746068543, 14);
    expect(normalTails(2).lower).toBeCloseTo(0.977249868051821, 14);
    expect(normalTails(-3).lower).toBeCloseTo(0.00134989803163, 14);
  });
  it('Smirnov’s table of the Kolmogorov distribution (1948)', () => {
    expect(kolmogorovTail(1.36)).toBeCloseTo(1 - 0.950514, 6);
    expect(kolmogorovTail(1.63)).toBeCloseTo(1 - 0.990154, 6);
    expect(kolmogorovTail(0.5)).toBeCloseTo(1 - 0.036055, 6);
  });
  it('closed forms: exponential, Cauchy, arcsine', () => {
    expect(chiSquaredTails(3, 2).upper).toBeCloseTo(Math.exp(-1.5), 15);
    expect(studentTails(1, 1).upper).toBeCloseTo(0.25, 14);
    expect(twoSidedStudent(-1, 1)).toBeCloseTo(0.5, 14);
    expect(betaTails(0.5, 0.5, 0.75).lower).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.75)), 14);
  });
});

const dfs = fc.double({ min: 0, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const tailProbabilities = fc.double({ min: -300, max: -0.31, noNaN: true }).map((exponent) => 10 ** exponent);

/** How far a quantile's tail is from the one asked for, allowing for one step of the argument's last digit. */
function expectRoundTrip(at: (x: number) => number, x: number, tail: number): void {
  const around = [x * (1 - 2e-15), x * (1 + 2e-15)].map(at);
  expect(Math.min(...around)).toBeLessThanOrEqual(tail * (1 + 1e-10));
  expect(Math.max(...around)).toBeGreaterThanOrEqual(tail * (1 - 1e-10));
}

describe('inverses', () => {
  it('of χ² give back both tails', () => {
    fc.assert(
      fc.property(tailProbabilities, dfs, (tail, df) => {
        expectRoundTrip((x) => chiSquaredTails(x, df).upper, upperChiSquaredQuantile(tail, df), tail);
        // With df near 1 the quantile of a tiny lower tail is below the smallest double.
        const low = lowerChiSquaredQuantile(tail, df);
        if (low > 1e-290) expectRoundTrip((x) => chiSquaredTails(x, df).lower, low, tail);
      }),
      { numRuns: 60 },
    );
  });

  it('of t give back the tail, with the sign of the side', () => {
    fc.assert(
      fc.property(tailProbabilities, dfs, (tail, df) => {
        const t = upperStudentQuantile(tail, df);
        expectRoundTrip((x) => studentTails(x, df).upper, t, tail);
        expect(upperStudentQuantile(1 - tail, df)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('of beta give back both tails', () => {
    const shapes = fc.double({ min: 0, max: 5, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(tailProbabilities, shapes, shapes, (tail, a, b) => {
        const low = lowerBetaQuantile(tail, a, b);
        if (low > 1e-290 && low < 1 - 1e-6)
          expectRoundTrip((x) => betaTails(a, b, Math.min(x, 1)).lower, low, tail);
        const high = upperBetaQuantile(tail, a, b);
        // Close to 1 a double cannot tell the points apart that have these tails.
        if (high < 1 - 1e-6) expectRoundTrip((x) => betaTails(a, b, Math.min(x, 1)).upper, high, tail);
      }),
      { numRuns: 60 },
    );
  });

  it('of the normal give back the tail', () => {
    fc.assert(
      fc.property(tailProbabilities, (tail) => {
        expectRoundTrip((z) => normalTails(z).upper, upperNormalQuantile(tail), tail);
      }),
    );
  });

  it('reach the ends of the support', () => {
    expect(upperChiSquaredQuantile(0, 3)).toBe(Infinity);
    expect(upperChiSquaredQuantile(1, 3)).toBe(0);
    expect(lowerChiSquaredQuantile(0, 3)).toBe(0);
    expect(lowerChiSquaredQuantile(1, 3)).toBe(Infinity);
    expect(upperStudentQuantile(0, 3)).toBe(Infinity);
    expect(upperStudentQuantile(1, 3)).toBe(-Infinity);
    expect(upperStudentQuantile(0.5, 3)).toBe(0);
    expect([lowerBetaQuantile(0, 2, 3), lowerBetaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([upperBetaQuantile(0, 2, 3), upperBetaQuantile(1, 2, 3)]).toEqual([1, 0]);
  });
});

describe('ends and faults', () => {
  it('has whole tails at the ends of the line', () => {
    expect(chiSquaredTails(0, 3)).toEqual({ lower: 0, upper: 1 });
    expect(chiSquaredTails(Infinity, 3)).toEqual({ lower: 1, upper: 0 });
    expect(studentTails(Infinity, 3)).toEqual({ lower: 1, upper: 0 });
    expect(studentTails(-Infinity, 3)).toEqual({ lower: 0, upper: 1 });
    expect(studentTails(0, 3)).toEqual({ lower: 0.5, upper: 0.5 });
    expect(normalTails(-Infinity)).toEqual({ lower: 0, upper: 1 });
    expect([kolmogorovTail(0), kolmogorovTail(Infinity)]).toEqual([1, 0]);
    expect([betaTails(2, 3, 0), betaTails(2, 3, 1)]).toEqual([
      { lower: 0, upper: 1 },
      { lower: 1, upper: 0 },
    ]);
  });

  const faults: [string, () => unknown, string][] = [
    ['a NaN χ²', () => chiSquaredTails(NaN, 3), 'χ² must not be below 0, got NaN'],
    ['a negative χ²', () => chiSquaredTails(-1, 3), 'χ² must not be below 0, got -1'],
    ['negative df', () => chiSquaredTails(1, -2), 'degrees of freedom must be a number above 0, got -2'],
    ['NaN df', () => studentTails(1, NaN), 'degrees of freedom must be a number above 0, got NaN'],
    [
      'infinite df',
      () => studentTails(1, Infinity),
      'degrees of freedom must be a number above 0, got Infinity',
    ],
    ['a NaN t', () => studentTails(NaN, 3), 't must be a number, got NaN'],
    ['a NaN t on two sides', () => twoSidedStudent(NaN, 3), 't must be a number, got NaN'],
    ['a NaN z', () => normalTails(NaN), 'z must be a number, got NaN'],
    [
      'p above 1',
      () => upperChiSquaredQuantile(1.1, 3),
      'tail probability must lie between 0 and 1, got 1.1',
    ],
    [
      'p below 0',
      () => lowerChiSquaredQuantile(-0.1, 3),
      'tail probability must lie between 0 and 1, got -0.1',
    ],
    ['NaN p', () => upperStudentQuantile(NaN, 3), 'tail probability must lie between 0 and 1, got NaN'],
    [
      'p above 1 of beta',
      () => lowerBetaQuantile(2, 1, 1),
      'tail probability must lie between 0 and 1, got 2',
    ],
    ['a shape of 0', () => upperBetaQuantile(0.5, 0, 1), 'a must be a number above 0, got 0'],
    ['x above 1', () => betaTails(1, 1, 1.5), 'x must lie between 0 and 1, got 1.5'],
    ['a negative shape', () => gammaTails(-1, 1), 'a must be a number above 0, got -1'],
    ['a negative statistic', () => kolmogorovTail(-1), 'Kolmogorov statistic must not be below 0, got -1'],
    ['ln Γ of 0', () => logGamma(0), 'x must be a number above 0, got 0'],
  ];
  it.each(faults)('refuses %s', (_name, call, message) => {
    expect(call).toThrow(new RangeError(message));
  });
});
