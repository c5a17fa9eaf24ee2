import { toDataFrame } from '@grafana/data';
import { computePsi } from '@plumbline/core';
import { makeFrame } from '../testing/histograms';
import { nameBin } from '../words/describe-bin';
import { readPanelData } from './read-panel-data';
import type { Histogram } from './types';

const baselineShare = [0.5, 0.3, 0.2];
const liveCount = [20, 50, 30];
const lower = [null, 0, 10];
const upper = [0, 10, null];
const category = ['a', 'b', 'c'];

function read(...frames: Parameters<typeof readPanelData>[0]): Histogram {
  const reading = readPanelData(frames);
  if (reading.kind !== 'histogram') throw new Error(reading.sentence);
  return reading.histogram;
}

const explain = (...frames: Parameters<typeof readPanelData>[0]) => {
  const reading = readPanelData(frames);
  return reading.kind === 'histogram' ? '' : reading.sentence;
};

describe('readPanelData', () => {
  it('computes shares, contributions, PSI and n of a plain frame', () => {
    const { kind, bins, facts } = read(makeFrame({ lower, upper, liveCount, baselineShare }));
    expect(kind).toBe('numeric');
    expect(bins.map(({ liveShare }) => liveShare)).toEqual([0.2, 0.5, 0.3]);
    expect(facts.observations).toBe(100);
    expect(facts.psi).toBe(computePsi(liveCount, baselineShare));
    expect(bins.reduce((sum, { contribution }) => sum + contribution!, 0)).toBeCloseTo(facts.psi!, 12);
  });

  it('believes the facts of the frame and ignores what is of another type', () => {
    const custom = { feature: 'distance', window: 5, statistics: { psi: 0.4, psi_critical: null } } as object;
    const { facts } = read(makeFrame({ lower, upper, liveCount, baselineShare }, custom));
    expect(facts).toMatchObject({ feature: 'distance', psi: 0.4 });
    expect(facts).not.toHaveProperty('window');
    expect(facts).not.toHaveProperty('psi_critical');
  });

  it.each([
    ['live', null],
    ['history', undefined],
  ] as const)('knows of %s whether there never was a value, or nobody knows', (source, age) => {
    const frame = makeFrame({ lower, upper, liveCount, baselineShare }, { source, age_seconds: null });
    expect(read(frame).facts.age_seconds).toBe(age);
  });

  it('reads shares alone, bounds in text as Prometheus labels hold them, and any row order', () => {
    const { bins, facts } = read(
      makeFrame({
        lower: ['10', '-Inf', '0'],
        upper: ['+Inf', '0', '10'],
        liveShare: [0.3, 0.2, 0.5],
        baselineShare,
      }),
    );
    expect(bins.map(({ content }) => content)).toMatchObject([
      { lower: null, upper: 0 },
      { lower: 0, upper: 10 },
      { lower: 10, upper: null },
    ]);
    expect(bins.map(({ liveShare, id }) => [liveShare, id])).toEqual([
      [0.2, '1'],
      [0.5, '2'],
      [0.3, '0'],
    ]);
    expect(facts).toEqual({ states: {} });
  });

  it('keeps categories in order and knows the special bins by their ids, not their names', () => {
    const { kind, bins } = read(
      makeFrame({
        bin: ['c00', 'rest', 'other'],
        category: ['other', 'rest', 'other'],
        liveCount,
        baselineShare,
      }),
    );
    expect(kind).toBe('categorical');
    expect(bins.map(({ content }) => content.kind)).toEqual(['category', 'rest', 'other']);
  });

  it('takes an empty text for a category, but not where no row names one', () => {
    const { bins, formatValue } = read(
      makeFrame({ bin: ['c00', 'c01', 'other'], category: ['', 'b', 'other'], liveCount, baselineShare }),
    );
    expect(bins.map((bin) => nameBin(bin, formatValue))).toEqual(['(empty)', 'b', 'never seen']);
    const ranges = read(makeFrame({ category: ['', '', ''], lower, upper, liveCount, baselineShare }));
    expect(ranges.kind).toBe('numeric');
  });

  it.each([
    ['zeros', { liveCount: [0, 0, 0] }],
    ['empty counts', { liveCount: [null, null, null] }],
    ['empty shares', { liveShare: [null, null, null] }],
  ])('takes %s for a window without values', (_, live) => {
    expect(
      read(makeFrame({ category, baselineShare, ...live })).bins.map(({ liveShare }) => liveShare),
    ).toEqual([null, null, null]);
  });

  it('finds the histogram among other frames and counts those it does not draw', () => {
    const other = toDataFrame({ fields: [{ name: 'Value', values: [1] }] });
    const frame = makeFrame({ category, liveCount, baselineShare });
    expect(readPanelData([other, frame, frame])).toMatchObject({ kind: 'histogram', others: 1 });
  });

  it('asks for a query while there is none, and says which feature had no bins', () => {
    expect(explain()).toMatch(/^No data yet: choose a Plumbline query/);
    const meta = { model: 'fraud', version: '7', feature: 'amount' };
    expect(explain(makeFrame({}, meta))).toBe('No data: the query found no bins of amount for fraud 7.');
    expect(explain(makeFrame({}, { ...meta, verdict: 'no_baseline' }))).toBe(
      'No baseline: fraud 7 has none for amount.',
    );
  });

  it.each([
    ['no baseline', { category, liveCount }, 'has no field "baseline_share", only "category", "live_count"'],
    ['no live values', { category, baselineShare }, 'needs the field "live_count" or "live_share"'],
    ['no bins', { liveCount, baselineShare }, 'needs the field "category", or both "lower" and "upper"'],
    ['one bound', { lower, liveCount, baselineShare }, 'or both "lower" and "upper"'],
    [
      'percentages',
      { category, liveCount, baselineShare: [50, 30, 20] },
      '"baseline_share" adds up to 100, not to 1',
    ],
    [
      'live counts as shares',
      { category, liveShare: liveCount, baselineShare },
      '"live_share" adds up to 100',
    ],
    [
      'a gap',
      { category, liveCount, baselineShare: [0.5, null, 0.5] },
      'Row 2 of the field "baseline_share" is empty',
    ],
    [
      'a text',
      { category, liveCount: [1, 'many', 2], baselineShare },
      'Row 2 of the field "live_count" holds "many"',
    ],
    ['a negative count', { category, liveCount: [1, -2, 2], baselineShare }, 'holds -2, which is no count'],
    [
      'a negative share',
      { category, liveCount, baselineShare: [-0.5, 0.5, 1] },
      'holds -0.5, which is no share',
    ],
    [
      'an unnamed category',
      { category: ['a', null, 'c'], liveCount, baselineShare },
      'Row 2 names no category',
    ],
    ['an empty range', { lower, upper: [0, 0, null], liveCount, baselineShare }, 'reaches from 0 to 0'],
    [
      'overlapping bins',
      { lower, upper: [5, 10, null], liveCount, baselineShare },
      'one up to 5 and one from 0',
    ],
    ['two open bins', { lower: [null, null, 10], upper, liveCount, baselineShare }, 'Two bins overlap'],
  ])('says what is wrong with %s', (_, columns, sentence) => {
    expect(explain(makeFrame(columns))).toContain(sentence);
  });
});
