import fc from 'fast-check';
import { makeCategorical, makeNumeric, numericArbitrary } from '../testing/histograms';
import { layoutBins, NARROWEST } from './layout-bins';

const widthArbitrary = fc.integer({ min: 100, max: 2000 });
const widthsArbitrary = fc.constantFrom('true' as const, 'equal' as const);

describe('layoutBins', () => {
  it('draws closed bins true to their edges and gives open ones the median width of their neighbours', () => {
    const { slots, locate, isWidened } = layoutBins(
      makeNumeric([0, 10, 30, 40], [1, 1, 1, 1, 1]),
      600,
      'true',
    );
    expect(slots.map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [100, 100],
      [200, 200],
      [400, 100],
      [500, 100],
    ]);
    expect(slots.map(({ isOpenLeft, isOpenRight }) => [isOpenLeft, isOpenRight])).toEqual([
      [true, false],
      ...Array.from({ length: 3 }, () => [false, false]),
      [false, true],
    ]);
    expect([0, 5, 20, 40].map(locate!)).toEqual([100, 150, 300, 500]);
    expect(isWidened).toBe(false);
  });

  it('fills the plot without gap or overlap, whatever the edges', () => {
    fc.assert(
      fc.property(numericArbitrary, widthArbitrary, widthsArbitrary, (histogram, width, widths) => {
        const { slots } = layoutBins(histogram, width, widths);
        let end = 0;
        for (const slot of slots) {
          expect(slot.x).toBeCloseTo(end, 6);
          expect(slot.width).toBeGreaterThanOrEqual(Math.min(NARROWEST, width / slots.length) - 1e-9);
          end = slot.x + slot.width;
        }
        expect(end).toBeCloseTo(width, 6);
      }),
    );
  });

  it('locates every edge where its bin ends, and values between in order', () => {
    fc.assert(
      fc.property(numericArbitrary, widthArbitrary, (histogram, width) => {
        const { slots, locate } = layoutBins(histogram, width, 'true');
        if (!locate) return;
        const edges = histogram.bins.flatMap(({ content }) =>
          content.kind === 'range' && content.upper !== null ? [content.upper] : [],
        );
        edges.forEach((edge, i) => expect(locate(edge)).toBeCloseTo(slots[i]!.x + slots[i]!.width, 6));
        const halfway = edges.slice(1).map((edge, i) => locate(edge / 2 + edges[i]! / 2));
        halfway.forEach((x, i) => {
          expect(x).toBeGreaterThanOrEqual(slots[i + 1]!.x - 1e-6);
          expect(x).toBeLessThanOrEqual(slots[i + 1]!.x + slots[i + 1]!.width + 1e-6);
        });
      }),
    );
  });

  it('widens a bin too thin to see, says so, and keeps the rest in proportion', () => {
    const { slots, isWidened } = layoutBins(makeNumeric([0, 0.001, 100, 300], [1, 1, 1, 1, 1]), 400, 'true');
    expect(isWidened).toBe(true);
    expect(slots[1]!.width).toBe(NARROWEST);
    expect(slots[3]!.width / slots[2]!.width).toBeCloseTo(200 / 99.999, 9);
  });

  it('draws the bins of a constant equally wide: none of them has a width', () => {
    const { slots, locate } = layoutBins(makeNumeric([-Number.MIN_VALUE, 0], [1, 1, 1]), 300, 'true');
    expect(slots.map(({ width }) => width)).toEqual([100, 100, 100]);
    expect(locate).toBeNull();
  });

  it('leaves a gap of the values that no bin holds', () => {
    const histogram = makeNumeric([0, 10, 30, 40], [1, 1, 1, 1, 1]);
    const holed = { ...histogram, bins: [histogram.bins[1]!, histogram.bins[3]!] };
    expect(layoutBins(holed, 400, 'true').slots).toMatchObject([
      { x: 0, width: 100 },
      { x: 300, width: 100 },
    ]);
  });

  it('gives each category a slot and sets the known rest and the never seen apart', () => {
    const { slots } = layoutBins(makeCategorical(['a', 'b', 'c', 'rest', 'other']), 550, 'true');
    expect(slots.map(({ x }) => Math.round(x))).toEqual([11, 111, 211, 361, 461]);
    for (const { width } of slots) expect(width).toBeCloseTo(78, 9);
  });
});
