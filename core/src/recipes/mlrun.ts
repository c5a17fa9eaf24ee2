import { totalVariation } from '../stats/distances.js';
import { sum } from '../stats/sum.js';
import { hellingerByOverlap } from './formulas.js';
import { countClosedBelow, findRange, spaceEvenly, toShares } from './histogram.js';
import type { Recipe, RecipeResult } from './recipe.js';

/** Stands in the divisor for a share of 0. */
const ZERO = 1e-4;
const BINS = 20;

/** MLRun's model monitoring. */
export const mlrun: Recipe = {
  name: 'mlrun',
  summary:
    '20 equal bins over the baseline’s range, the outer ones open; a share of 0 in a divisor counts as 1e-4; total variation, Hellinger, symmetric KL',
  compute(input) {
    if (input.kind === 'counts') return { statistics: compare(input.baseline, input.live) };
    const [min, max] = findRange(input.baseline);
    findRange(input.live);
    const inner = spaceEvenly(min, max, BINS).slice(1, -1);
    const open = [-Infinity, ...inner, Infinity];
    const bins = {
      edges: inner,
      baseline: countClosedBelow(input.baseline, open),
      live: countClosedBelow(input.live, open),
    };
    return { statistics: compare(bins.baseline, bins.live), bins };
  },
};

function compare(baseline: readonly number[], live: readonly number[]): RecipeResult['statistics'] {
  const [u, t] = [toShares(baseline), toShares(live)];
  const [tvd, hellinger] = [totalVariation(t, u), hellingerByOverlap(t, u)];
  return { tvd, hellinger, kld: divergeFrom(t, u) + divergeFrom(u, t), general_drift: (tvd + hellinger) / 2 };
}

const divergeFrom = (p: readonly number[], q: readonly number[]): number =>
  sum(p.map((share, i) => (share > 0 ? share * Math.log(share / (q[i]! || ZERO)) : 0)));
