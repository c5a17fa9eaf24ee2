import { twoSidedStudent } from '../special/student.js';
import { sum } from '../stats/sum.js';
import {
  deviationOf,
  hellingerByOverlap,
  jsDistance,
  pearsonP,
  psiOf,
  wassersteinOfValues,
} from './formulas.js';
import {
  countClosedBelow,
  countValues,
  findCommonRange,
  spaceEvenly,
  sturgesBins,
  toShares,
} from './histogram.js';
import { finiteOrNull, type Recipe, type RecipeResult } from './recipe.js';

/** Numbers with at most this many distinct values are taken as categories. */
const MOST_CATEGORIES = 20;
const FILL = 1e-4;
/** Smallest scale of the normed Wasserstein distance. */
const LEAST_SCALE = 0.001;

/** Evidently: its bins move with every window, and its PSI is not comparable between two windows. */
export const evidently: Recipe = {
  name: 'evidently',
  summary:
    'Sturges bins over baseline and live together; empty bins get 1e-4, or a millionth of the smallest share below that; JS distance in base e',
  compute(input) {
    if (input.kind === 'counts') return { statistics: compare(input.baseline, input.live, !input.ordered) };
    const { baseline, live } = input;
    const [min, max] = findCommonRange(baseline, live);
    const ofValues = {
      t_test_p: finiteOrNull(pooledTTest(baseline, live)),
      wasserstein: wassersteinOfValues(baseline, live) / Math.max(deviationOf(baseline, 0), LEAST_SCALE),
    };
    const distinct = countValues(baseline, live);
    if (distinct.baseline.filter((count) => count > 0).length <= MOST_CATEGORIES) {
      return { statistics: { ...compare(distinct.baseline, distinct.live, true), ...ofValues } };
    }
    const edges = spaceEvenly(min, max, sturgesBins(baseline.length + live.length));
    const bins = { edges, baseline: countClosedBelow(baseline, edges), live: countClosedBelow(live, edges) };
    // Its Hellinger distance counts distinct values, not values, for Sturges' rule.
    const coarse = spaceEvenly(min, max, sturgesBins(distinct.values.length));
    const hellinger = hellingerByOverlap(
      toShares(countClosedBelow(baseline, coarse)),
      toShares(countClosedBelow(live, coarse)),
    );
    return { statistics: { ...compare(bins.baseline, bins.live, false), hellinger, ...ofValues }, bins };
  },
};

function compare(
  baseline: readonly number[],
  live: readonly number[],
  categorical: boolean,
): RecipeResult['statistics'] {
  const [q, p] = [toShares(baseline), toShares(live)];
  const [filledQ, filledP] = [fillZeros(q), fillZeros(p)];
  const [wholeQ, wholeP] = [toShares(filledQ), toShares(filledP)];
  return {
    psi: psiOf(filledQ, filledP),
    kl_div: sum(wholeQ.map((share, i) => share * Math.log(share / wholeP[i]!))),
    jensenshannon: jsDistance(q, p),
    hellinger: hellingerByOverlap(q, p),
    ...(categorical && { chisquare_p: finiteOrNull(pearsonP(baseline, live)) }),
  };
}

function fillZeros(shares: readonly number[]): number[] {
  const smallest = Math.min(...shares.filter((share) => share > 0));
  const fill = smallest <= FILL ? smallest / 1e6 : FILL;
  return shares.map((share) => (share > 0 ? share : fill));
}

/** Two-sided p of Student's t test with equal variances. */
function pooledTTest(a: readonly number[], b: readonly number[]): number {
  const df = a.length + b.length - 2;
  const squares = [a, b].map((values) => deviationOf(values, 0) ** 2 * values.length);
  const error = Math.sqrt((sum(squares) / df) * (1 / a.length + 1 / b.length));
  const t = (sum(a) / a.length - sum(b) / b.length) / error;
  return df > 0 && Number.isFinite(t) ? twoSidedStudent(t, df) : NaN;
}
