import fc from 'fast-check';
import { makeNumeric, numericArbitrary } from '../testing/histograms';
import { layoutBars, scaleHeights } from './layout-bars';
import { layoutBins } from './layout-bins';

const HEIGHT = 200;

describe('layoutBars', () => {
  it('draws heights in proportion to the shares, both series on one scale', () => {
    fc.assert(
      fc.property(numericArbitrary, ({ bins, kind }) => {
        const { slots } = layoutBins({ bins, kind }, 500, 'true');
        const live = bins.map(({ liveShare }) => liveShare ?? 0);
        const baseline = bins.map(({ baselineShare }) => baselineShare);
        const scale = scaleHeights(slots, [baseline, live], null);
        for (const shares of [live, baseline]) {
          layoutBars(slots, shares, scale, HEIGHT).forEach(({ y, height }, i) => {
            expect(height).toBeCloseTo((shares[i]! / scale.top) * HEIGHT, 9);
            expect(y + height).toBeCloseTo(HEIGHT, 9);
            expect(y).toBeGreaterThan(0);
          });
        }
      }),
    );
  });

  it('draws densities whose areas are in proportion to the shares, even of widened bins', () => {
    fc.assert(
      fc.property(numericArbitrary, ({ bins, kind }) => {
        const { slots, scale } = layoutBins({ bins, kind }, 500, 'true');
        // A scale that is no normal number stands for edges no plot could tell apart.
        fc.pre(scale !== null && scale > 1e-290 && scale < 1e290);
        const shares = bins.map(({ baselineShare }) => baselineShare);
        const bars = layoutBars(slots, shares, scaleHeights(slots, [shares], scale), HEIGHT);
        const areas = bars.map(({ width, height }) => width * height);
        areas.forEach((area, i) => expect(area / shares[i]!).toBeCloseTo(areas[0]! / shares[0]!, 3));
      }),
    );
  });

  it('measures density per unit of the feature', () => {
    const histogram = makeNumeric([0, 10, 30], [1, 1, 1, 1]);
    const { slots, scale } = layoutBins(histogram, 400, 'true');
    const { measure } = scaleHeights(slots, [[0.25, 0.25, 0.25, 0.25]], scale);
    expect(measure(0.25, slots[1]!)).toBeCloseTo(0.025, 12);
    expect(measure(0.25, slots[2]!)).toBeCloseTo(0.0125, 12);
  });

  it('never gives anything but finite numbers', () => {
    fc.assert(
      fc.property(numericArbitrary, fc.boolean(), ({ bins, kind }, isDensity) => {
        const { slots, scale } = layoutBins({ bins, kind }, 500, 'true');
        const shares = bins.map(({ baselineShare }) => baselineShare);
        const heights = scaleHeights(slots, [shares], isDensity ? scale : null);
        const numbers = layoutBars(slots, shares, heights, HEIGHT).flatMap((bar) => Object.values(bar));
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });
});
