import { describe, expect, it } from 'vitest';
import { nameLayout } from './layout-id.js';
import { countBins, describeBins, listBinIds, type BinLayout } from './layout.js';

const numeric: BinLayout = { kind: 'numeric', edges: [0, 1.5] };
const categorical: BinLayout = {
  kind: 'categorical',
  categories: ['ATL', 'ORD'],
  rest: { categories: ['ABE'], truncated: false },
};

describe('layout', () => {
  it('names bins in order, numbers and categories apart', () => {
    expect(listBinIds(numeric)).toEqual(['00', '01', '02']);
    expect(listBinIds(categorical)).toEqual(['c00', 'c01', 'rest', 'other']);
    expect(listBinIds({ kind: 'categorical', categories: ['a'] })).toEqual(['c00', 'other']);
  });

  it('counts as many bins as it names and describes', () => {
    for (const layout of [numeric, categorical]) {
      expect(countBins(layout)).toBe(listBinIds(layout).length);
      expect(describeBins(layout)).toHaveLength(countBins(layout));
    }
  });

  it('describes open outer bins with infinities', () => {
    expect(describeBins(numeric)[0]).toEqual({ kind: 'range', lower: -Infinity, upper: 0 });
    expect(describeBins(numeric)[2]).toEqual({ kind: 'range', lower: 1.5, upper: Infinity });
  });

  it('gets another name when an edge, a category, the rest or a share changes', () => {
    const names = [
      nameLayout(numeric, [0.2, 0.3, 0.5]),
      nameLayout(numeric, [0.2, 0.31, 0.49]),
      nameLayout({ kind: 'numeric', edges: [0, 1.6] }, [0.2, 0.3, 0.5]),
      nameLayout(categorical, [0.4, 0.3, 0.2, 0.1]),
      nameLayout({ ...categorical, categories: ['ATL', 'LAX'] }, [0.4, 0.3, 0.2, 0.1]),
      nameLayout({ ...categorical, rest: { categories: ['ABQ'], truncated: false } }, [0.4, 0.3, 0.2, 0.1]),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toMatch(/^[0-9a-f]{8}$/);
    expect(nameLayout(numeric, [0.2, 0.3, 0.5])).toBe(names[0]);
  });
});
