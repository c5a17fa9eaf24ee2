import { wassersteinOfValues } from './formulas.js';
import { findCommonRange } from './histogram.js';
import type { Recipe } from './recipe.js';

/** Deepchecks: the earth mover's distance of raw numbers. One far value in either sample shrinks all of it. */
export const deepchecks: Recipe = {
  name: 'deepchecks',
  summary: 'earth mover’s distance of the raw values, scaled by the range of baseline and live together',
  compute(input) {
    if (input.kind === 'counts') {
      throw new RangeError('deepchecks compares raw values: give arrays of numbers instead of counts');
    }
    const [min, max] = findCommonRange(input.baseline, input.live);
    const distance = wassersteinOfValues(input.baseline, input.live);
    return { statistics: { earth_movers_distance: max > min ? distance / (max - min) : 0 } };
  },
};
