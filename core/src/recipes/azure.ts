import { deviationOf, jsDistance, pearsonP, psiOf, wassersteinOfValues } from './formulas.js';
import { countClosedBelow, findCommonRange, spaceEvenly, sturgesBins, toShares } from './histogram.js';
import { finiteOrNull, type Recipe, type RecipeResult } from './recipe.js';

/** Smallest scale of the normalized Wasserstein distance. */
const LEAST_SCALE = 0.001;

/** Azure Machine Learning's model monitoring. */
export const azure: Recipe = {
  name: 'azure',
  summary:
    'equal bins over the range of baseline and live together, their number by Sturges for the smaller of both; 1 added to every count for PSI; JS distance in base 2',
  compute(input) {
    if (input.kind === 'counts') {
      const pearson = finiteOrNull(pearsonP(input.baseline, input.live));
      return {
        statistics: {
          ...compare(input.baseline, input.live),
          ...(!input.ordered && { PearsonsChiSquaredTest: pearson }),
        },
      };
    }
    const { baseline, live } = input;
    const [min, max] = findCommonRange(baseline, live);
    const count = sturgesBins(Math.min(baseline.length, live.length));
    const edges = min === max ? spaceEvenly(min, max, 1) : spaceEvenly(min, max, count);
    const bins = { edges, baseline: countClosedBelow(baseline, edges), live: countClosedBelow(live, edges) };
    const scale = Math.max(baseline.length > 1 ? deviationOf(baseline, 1) : 0, LEAST_SCALE);
    const wasserstein = wassersteinOfValues(baseline, live) / scale;
    return {
      statistics: { ...compare(bins.baseline, bins.live), NormalizedWassersteinDistance: wasserstein },
      bins,
    };
  },
};

function compare(baseline: readonly number[], live: readonly number[]): RecipeResult['statistics'] {
  const addOne = (counts: readonly number[]): number[] => toShares(counts.map((count) => count + 1));
  return {
    JensenShannonDistance: jsDistance(baseline, live, 2),
    PopulationStabilityIndex: psiOf(addOne(live), addOne(baseline)),
  };
}
