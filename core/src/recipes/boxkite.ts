import { psiOf } from './formulas.js';
import { toShares } from './histogram.js';
import type { Recipe } from './recipe.js';

/** Boxkite: symmetric KL divergence, which is the form of PSI, in the bins of the reference. */
export const boxkite: Recipe = {
  name: 'boxkite',
  summary: 'bins of the baseline; 1 added to every count; symmetric KL divergence',
  compute(input) {
    if (input.kind === 'numbers') {
      throw new RangeError('boxkite keeps no raw values: give counts per bin instead of arrays of values');
    }
    const [q, p] = [input.baseline, input.live].map((counts) =>
      toShares(counts.map((count) => count + 1)),
    ) as [number[], number[]];
    return { statistics: { symmetric_kl: psiOf(p, q) } };
  },
};
