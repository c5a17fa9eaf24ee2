import { hellingerDistance } from '../stats/distances.js';
import { sum } from '../stats/sum.js';
import { jsDistance, wassersteinOfValues } from './formulas.js';
import { countClosedBelow, countValues, doaneBins, findRange, spaceEvenly, toShares } from './histogram.js';
import type { Recipe, RecipeResult } from './recipe.js';

/** Numbers are continuous with more distinct values than this, or than this part of the sample. */
const MOST_CATEGORIES = 50;
const MOST_DISTINCT_PART = 0.1;
/** From this many baseline values on the Wasserstein distance is estimated over so many bins. */
const ESTIMATE_FROM = 10_000;
const ESTIMATE_BINS = 10_000;

/** NannyML: bins of the reference, no smoothing; whatever lies outside them shares one extra bin. */
export const nannyml: Recipe = {
  name: 'nannyml',
  summary:
    'Doane bins of the baseline, live values outside them in one extra bin, nothing done to zeros; JS distance in base 2, Hellinger',
  compute(input) {
    if (input.kind === 'counts') {
      return { statistics: compare(input.baseline, input.live, !input.ordered) };
    }
    const { baseline, live } = input;
    const [min, max] = findRange(baseline);
    findRange(live);
    const wasserstein =
      baseline.length < ESTIMATE_FROM
        ? wassersteinOfValues(baseline, live)
        : wassersteinOfValues(snapToBins(baseline, min, max), snapToBins(live, min, max));
    const distinct = countValues(baseline, live);
    const known = distinct.baseline.filter((count) => count > 0).length;
    if (known <= MOST_CATEGORIES && known / baseline.length <= MOST_DISTINCT_PART) {
      return { statistics: { ...compare(distinct.baseline, distinct.live, false), wasserstein } };
    }
    const edges = spaceEvenly(min, max, doaneBins(baseline));
    const bins = { edges, baseline: countClosedBelow(baseline, edges), live: countClosedBelow(live, edges) };
    const outside = live.length - sum(bins.live);
    return {
      statistics: { ...compare([...bins.baseline, 0], [...bins.live, outside], false), wasserstein },
      bins,
    };
  },
};

/** Categories that the baseline has not are one bin, whatever their number; L∞ alone keeps them apart. */
function compare(
  baseline: readonly number[],
  live: readonly number[],
  categorical: boolean,
): RecipeResult['statistics'] {
  const isKnown = (_: number, i: number): boolean => baseline[i]! > 0;
  const q = [...toShares(baseline).filter(isKnown), 0];
  const shares = toShares(live);
  const known = shares.filter(isKnown);
  const p = [...known, Math.max(0, sum(shares.filter((_, i) => !(baseline[i]! > 0))))];
  const wholeBaseline = toShares(baseline);
  return {
    jensen_shannon: jsDistance(q, p, 2),
    hellinger: hellingerDistance(p, q),
    ...(categorical && {
      l_infinity: Math.max(...shares.map((share, i) => Math.abs(share - wholeBaseline[i]!))),
    }),
  };
}

/** Values moved to the upper ends of equal bins of the baseline's range, continued on both sides. */
function snapToBins(values: readonly number[], min: number, max: number): number[] {
  if (min === max) return [...values];
  const width = (max - min) / ESTIMATE_BINS;
  return values.map((value) => min + Math.ceil((value - min) / width) * width);
}
