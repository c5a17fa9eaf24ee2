import fc from 'fast-check';
import type { Histogram } from '../histogram/types';
import { makeCategorical, makeNumeric, numericArbitrary } from '../testing/histograms';
import { layoutBins } from './layout-bins';
import { layoutCategoryLabels } from './layout-category-labels';
import { layoutValueLabels } from './layout-x-labels';
import { layoutHeightLabels } from './layout-y-labels';
import { fitsIn, measureLabel } from './measure-text';

const labelValues = (histogram: Histogram, width: number, widths: 'true' | 'equal') =>
  layoutValueLabels(histogram, layoutBins(histogram, width, widths), width);
const texts = (labels: ReadonlyArray<{ text: string }>) => labels.map(({ text }) => text);

const skewed = makeNumeric([195, 258, 326, 484, 733, 1562], [1, 1, 1, 1, 1, 1, 1]);

describe('layoutValueLabels', () => {
  it('names open bins and puts round values between them', () => {
    expect(texts(labelValues(skewed, 700, 'true'))).toEqual([
      '≤ 195',
      '400',
      '600',
      '800',
      '1000',
      '1200',
      '1400',
      '> 1562',
    ]);
  });

  it('names the edges where bins are equally wide', () => {
    expect(texts(labelValues(skewed, 700, 'equal'))).toEqual([
      '≤ 195',
      '195',
      '258',
      '326',
      '484',
      '733',
      '1562',
      '> 1562',
    ]);
  });

  it('names the bins of a constant by the constant', () => {
    const constant = makeNumeric([4.999999999999999, 5], [1, 1, 1]);
    expect(texts(labelValues(constant, 600, 'true'))).toEqual(['< 5', '= 5', '> 5']);
  });

  it('lets no two labels touch', () => {
    fc.assert(
      fc.property(
        numericArbitrary,
        fc.integer({ min: 60, max: 1500 }),
        fc.constantFrom('true' as const, 'equal' as const),
        (histogram, width, widths) => {
          const labels = labelValues(histogram, width, widths);
          labels.slice(1).forEach(({ x, text }, i) => {
            const before = labels[i]!;
            expect(x - before.x).toBeGreaterThan((measureLabel(text) + measureLabel(before.text)) / 2);
          });
        },
      ),
    );
  });
});

describe('layoutCategoryLabels', () => {
  const label = (names: string[], width: number) => {
    const histogram = makeCategorical(names);
    return layoutCategoryLabels(histogram, layoutBins(histogram, width, 'true').slots);
  };

  it('writes level what fits, and says special bins in words', () => {
    const { labels, isTurned } = label(['AA', 'UA', 'rest', 'other'], 600);
    expect(texts(labels)).toEqual(['AA', 'UA', 'known rest', 'never seen']);
    expect(isTurned).toBe(false);
  });

  it('turns and shortens what does not, and keeps the full name', () => {
    const names = Array.from({ length: 22 }, (_, i) => `category number ${i}`);
    const { labels, isTurned } = label(names, 600);
    expect(isTurned).toBe(true);
    expect(labels[3]).toMatchObject({ text: 'category numb…', title: 'category number 3' });
    expect(labels).toHaveLength(22);
  });

  it('thins out what is too dense even so', () => {
    const { labels } = label(
      Array.from({ length: 50 }, (_, i) => `category ${i}`),
      250,
    );
    expect(labels).toHaveLength(17);
  });
});

describe('layoutHeightLabels', () => {
  it.each([
    [0.26, ['0 %', '5 %', '10 %', '15 %', '20 %', '25 %']],
    [0.012, ['0 %', '0.2 %', '0.4 %', '0.6 %', '0.8 %', '1.0 %', '1.2 %']],
    [3e-9, ['0 %', '5e−8 %', '1e−7 %', '1.5e−7 %', '2e−7 %', '2.5e−7 %', '3e−7 %']],
  ])('writes percentages up to %d', (top, expected) => {
    expect(texts(layoutHeightLabels(top, 230))).toEqual(expected);
  });
});

describe('fitsIn', () => {
  // About as Chromium draws them: arrows and per cent signs are wider than letters.
  it.each([
    ['↑ 7 %', 32],
    ['↓ 1 %', 32],
    ['↑ 34 %', 38],
  ])('leaves room round %s, which is drawn %d pixels wide', (text, drawn) => {
    expect(fitsIn(text, drawn + 4)).toBe(false);
    expect(fitsIn(text, drawn + 12)).toBe(true);
  });
});
