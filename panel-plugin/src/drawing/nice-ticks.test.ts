import fc from 'fast-check';
import { listTicks } from './nice-ticks';

describe('listTicks', () => {
  it.each([
    [0, 0.25, 5, [0, 0.05, 0.1, 0.15, 0.2, 0.25]],
    [195, 1562, 7, [200, 400, 600, 800, 1000, 1200, 1400]],
    [-1, 1, 4, [-1, -0.5, 0, 0.5, 1]],
    [0, 0.7, 7, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
  ])('cuts %d to %d', (low, high, count, ticks) => {
    expect(listTicks(low, high, count)).toEqual(ticks);
  });

  it('gives none for a range without length or beyond what can be divided', () => {
    expect(listTicks(5, 5, 4)).toEqual([]);
    expect(listTicks(-Number.MAX_VALUE, Number.MAX_VALUE, 4)).toEqual([]);
  });

  it('stays within the range, in order and of the number asked for', () => {
    const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 2, max: 12 }), (low, high, count) => {
        fc.pre(high - low > 1e-3);
        const ticks = listTicks(low, high, count);
        expect(ticks.length).toBeLessThanOrEqual(count + 2);
        ticks.forEach((tick, i) => {
          expect(tick).toBeGreaterThanOrEqual(low - 1e-6 * (high - low));
          expect(tick).toBeLessThanOrEqual(high + 1e-6 * (high - low));
          if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1]!);
        });
      }),
    );
  });
});
