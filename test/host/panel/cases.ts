import type { Case } from './describe-histogram.js';

const EDGES = [195, 258, 326, 399, 484, 596, 733, 948, 1562];
const DECILES = EDGES.concat(0).map(() => 0.1);

/** Ten deciles of a feature with a long tail, quiet. */
export const quiet: Case = {
  feature: 'distance',
  layout: { kind: 'numeric', edges: EDGES },
  baseline: DECILES,
  counts: [10931, 10712, 10960, 10822, 10799, 10901, 10855, 10690, 10911, 10992],
};

/** The same, leaning to short distances. */
export const drifting: Case = {
  ...quiet,
  counts: [25612, 18910, 13120, 10790, 9470, 8120, 7410, 6330, 5020, 3791],
  meta: { states: { value: 108_573, null: 1320, missing: 333, non_finite: 0, invalid: 12 } },
};

export const silent: Case = { ...quiet, counts: DECILES.map(() => 0), ageSeconds: 10_800 };

export const scarce: Case = { ...quiet, counts: [5, 7, 4, 6, 8, 4, 7, 6, 5, 8] };

const AIRPORTS = [
  'ATL',
  'DFW',
  'ORD',
  'LAX',
  'PHX',
  'DEN',
  'IAH',
  'LAS',
  'DTW',
  'MSP',
  'STL',
  'EWR',
  'SFO',
  'CLT',
].concat(['SEA', 'Philadelphia International', 'LGA', 'BOS', 'PIT', 'CVG']);
const AIRPORT_WEIGHTS = AIRPORTS.map((_, i) => 1 / (i + 4)).concat([0.9, 0.004]);
const WEIGHT_SUM = AIRPORT_WEIGHTS.reduce((total, weight) => total + weight, 0);

/** Twenty categories, the known rest and never-seen ones: 22 bins. */
export const airports: Case = {
  feature: 'origin',
  layout: { kind: 'categorical', categories: AIRPORTS, rest: { categories: ['ABQ'], truncated: true } },
  baseline: AIRPORT_WEIGHTS.map((weight) => weight / WEIGHT_SUM),
  counts: AIRPORT_WEIGHTS.map((weight, i) =>
    Math.round(4000 * weight * (i === 3 ? 2.1 : 1 + ((i * 7) % 5) / 40)),
  ),
};
