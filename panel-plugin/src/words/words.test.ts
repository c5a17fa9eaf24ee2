import { VERDICT_STATES, type HistogramMeta } from '@plumbline/core';
import { makeCategorical, makeNumeric } from '../testing/histograms';
import { nameBin, nameBinInFull } from './describe-bin';
import { describeNotes } from './describe-notes';
import { describeVerdict } from './describe-verdict';
import { describeContext } from './describe-window';
import {
  formatAge,
  formatCount,
  formatCritical,
  formatNumber,
  formatPsi,
  formatShare,
} from './format-number';
import { speakBin } from './speak-bin';
import { summarise } from './summarise';

const meta: Partial<HistogramMeta> = {
  model: 'flight-delay',
  version: '2001-01',
  feature: 'distance',
  source: 'live',
  window: '1h',
  verdict: 'drift',
  observations: 108_573,
  minimum_observations: 200,
  age_seconds: 720,
  statistics: { psi: 0.3123, psi_critical: 0.000512 },
};
const histogram = makeNumeric([195, 1562], [60_000, 40_000, 8573], [0.3, 0.4, 0.3], meta);

it('formats numbers as people write them', () => {
  expect([1562, 12345678, -0.5, 1234.5678, 1e21].map((value) => formatNumber(value))).toEqual([
    '1562',
    '12\u202f345\u202f678',
    '−0.5',
    '1234.57',
    '1e+21',
  ]);
  expect(formatCount(12344.6)).toBe('12\u202f345');
  expect([0.1234, 0, 1].map((share) => formatShare(share))).toEqual(['12.3 %', '0 %', '100 %']);
  expect([0.3123, 0.0996, 0.19996, 0.2, 0.0001, 0, 12.34].map(formatPsi)).toEqual([
    '0.312',
    '0.099',
    '0.199',
    '0.200',
    '< 0.001',
    '0.000',
    '12.3',
  ]);
  expect(formatCritical(0.000512)).toBe('0.00051');
  expect([1, 119, 120, 7199, 7200, 200_000].map(formatAge)).toEqual([
    '1 s',
    '119 s',
    '2 min',
    '120 min',
    '2 h',
    '2 days',
  ]);
});

describe('describeVerdict', () => {
  it('says each state in words, with its reason', () => {
    const facts = { observations: 120, minimum_observations: 200, age_seconds: 720 };
    expect(VERDICT_STATES.map((state) => describeVerdict(state, facts))).toEqual([
      'OK',
      'Warning',
      'Drift',
      'Too few observations: 120 of 200',
      'Stale: newest value 12 min old',
      'No baseline',
    ]);
  });

  it('does without figures that are not known', () => {
    expect(describeVerdict('insufficient', {})).toBe('Too few observations');
    expect(describeVerdict('stale', {})).toBe('Stale: newest value too old');
    expect(describeVerdict('stale', { age_seconds: null })).toBe('Stale: no value ever arrived');
  });
});

it('says whose values these are and where they come from', () => {
  expect(describeContext(histogram.facts)).toBe('distance of flight-delay 2001-01 · live, 1h window');
  expect(describeContext({ source: 'history', window: '6h' })).toBe('history, 6h window');
  expect(describeContext({})).toBe('');
});

it('names bins, in short and in full', () => {
  const short = histogram.bins.map((bin) => nameBin(bin, histogram.formatValue));
  expect(short).toEqual(['≤ 195', '195 < x ≤ 1562', '> 1562']);
  expect(histogram.bins.map((bin) => nameBinInFull(histogram, bin))).toEqual([
    'distance ≤ 195',
    '195 < distance ≤ 1562',
    'distance > 1562',
  ]);
  const { bins, formatValue } = makeCategorical(['a', 'rest', 'other']);
  expect(bins.map((bin) => nameBin(bin, formatValue))).toEqual(['a', 'known rest', 'never seen']);
});

it('sums the figure and each bin up for those who hear it', () => {
  expect(summarise(histogram)).toBe(
    'distance of flight-delay 2001-01 against its baseline (live, 1h window); Drift; ' +
      'PSI 0.312, critical 0.00051, n = 108\u202f573; 3 bins.',
  );
  expect(speakBin(histogram.bins[1]!, histogram)).toMatch(
    /^195 < distance ≤ 1562, live 36\.8 % \(40\u202f000\), baseline 40 %, adds 0\.003 \([\d.]+ %\) to the PSI$/,
  );
});

describe('describeNotes', () => {
  const note = (counts: number[], facts: Partial<HistogramMeta>, others = 0) =>
    describeNotes(makeNumeric([0], counts, [0.5, 0.5], facts), others);

  it('is silent when all is well', () => {
    const states = { value: 10, null: 0, missing: 0, non_finite: 0, invalid: 0 };
    expect(note([5, 5], { states, verdict: 'ok' })).toEqual([]);
  });

  it('tells the rates of values outside the bins', () => {
    const states = { value: 970, null: 20, missing: 0, non_finite: 5, invalid: 5 };
    expect(note([5, 5], { states })).toEqual([
      'Outside the bins: 2 % null, 0.5 % not finite, 0.5 % invalid.',
    ]);
  });

  it('explains windows without values or with too few, and frames left out', () => {
    expect(
      note([0, 0], { source: 'live', window: '1h', age_seconds: 10_800, verdict: 'insufficient' }),
    ).toEqual(['No values arrived in this window (live, 1h window); newest value 3 h old.']);
    expect(note([3, 3], { verdict: 'insufficient' }, 2)).toEqual([
      'Shares of so few values scatter by chance, so they are not judged.',
      'The query answered 2 more histograms.',
    ]);
  });
});
