import { getDisplayProcessor, createTheme, type DataFrame } from '@grafana/data';
import { HISTOGRAM_FIELDS } from '@plumbline/core';
import { histogramOf } from '../testing/models';
import { toHistogramFrame } from './to-frame';

const readRows = ({ fields, length }: DataFrame) =>
  Array.from({ length }, (_, i) => fields.map(({ values }) => values[i]));

describe('toHistogramFrame', () => {
  it('has one row a bin under the names of the contract', () => {
    const frame = toHistogramFrame(histogramOf(), 'live');
    expect(frame.fields.map(({ name }) => name)).toEqual(Object.values(HISTOGRAM_FIELDS));
    expect(readRows(frame)).toEqual([
      ['00', null, 30, null, 300, 0.75, 0.5, 0.1],
      ['01', 30, null, null, 100, 0.25, 0.5, 0.2],
    ]);
  });

  it('keeps all that is no bin in its meta', () => {
    const { custom } = toHistogramFrame(histogramOf(), 'history').meta!;
    expect({ ...custom, bins: histogramOf().bins }).toEqual({ ...histogramOf(), source: 'history' });
    expect(custom).not.toHaveProperty('bins');
  });

  it('names the bins of categories', () => {
    const [bin] = histogramOf().bins;
    const bins = [
      { ...bin!, bin: 'c00', category: 'red', lower: undefined, upper: undefined },
      { ...bin!, bin: 'rest', lower: undefined, upper: undefined },
    ];
    const frame = toHistogramFrame(histogramOf({ kind: 'categorical', bins }), 'live');
    expect(readRows(frame).map((row) => row.slice(0, 4))).toEqual([
      ['c00', null, null, 'red'],
      ['rest', null, null, 'rest'],
    ]);
  });

  it('shows shares in percent', () => {
    const field = toHistogramFrame(histogramOf(), 'live').fields[5]!;
    const { text, suffix } = getDisplayProcessor({ field, theme: createTheme() })(0.75);
    expect(`${text}${suffix}`).toBe('75.0%');
  });

  it('leaves shares of an empty window empty', () => {
    const bins = histogramOf().bins.map((bin) => ({
      ...bin,
      live_count: 0,
      live_share: null,
      contribution: 0,
    }));
    const frame = toHistogramFrame(histogramOf({ bins, observations: 0 }), 'live');
    expect(readRows(frame).map((row) => row.slice(4, 6))).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});
