import { upperChiSquaredQuantile } from '../special/chi-squared.js';
import { upperNormalQuantile } from '../stats/normal.js';
import { sum } from '../stats/sum.js';
import { findNumericBin } from '../bins/numeric.js';
import { psiOf } from './formulas.js';
import { findRange, toShares } from './histogram.js';
import type { Recipe, RecipeResult } from './recipe.js';

const EPSILON = 1e-10;
const ALPHA = 0.05;
const BINS = 10;

/** Scouter: deciles of the baseline, and thresholds that take the baseline's shares as known exactly. */
export const scouter: Recipe = {
  name: 'scouter',
  summary:
    'deciles (type 7) of the baseline, closed above; 1e-10 added to every share; PSI with χ²(0.95, B − 1)/n',
  compute(input) {
    if (input.kind === 'counts') return { statistics: compare(input.baseline, input.live) };
    findRange(input.live);
    const edges = quantileEdges(input.baseline, BINS);
    const bins = {
      edges,
      baseline: countClosedAbove(input.baseline, edges),
      live: countClosedAbove(input.live, edges),
    };
    return { statistics: compare(bins.baseline, bins.live), bins };
  },
};

function compare(baseline: readonly number[], live: readonly number[]): RecipeResult['statistics'] {
  const [q, p] = [baseline, live].map((counts) => toShares(counts).map((share) => share + EPSILON)) as [
    number[],
    number[],
  ];
  const n = sum(live);
  return {
    psi: psiOf(q, p),
    threshold_chi_square: thresholdByChiSquared(n, live.length, ALPHA),
    threshold_normal: thresholdByNormal(n, live.length, ALPHA),
  };
}

/** Quantiles k/bins of type 7 (linear between order statistics), the outer bins open. */
export function quantileEdges(values: readonly number[], bins: number): number[] {
  findRange(values);
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: bins - 1 }, (_, i) => {
    const at = ((i + 1) / bins) * (sorted.length - 1);
    const below = Math.floor(at);
    return sorted[below]! + (at - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  });
}

function countClosedAbove(values: readonly number[], edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of values) counts[findNumericBin(edges, value)]!++;
  return counts;
}

/** PSI that n observations in B bins exceed with probability α, by χ². */
export function thresholdByChiSquared(n: number, bins: number, alpha: number): number {
  return upperChiSquaredQuantile(alpha, Math.max(1, bins - 1)) / n;
}

/** The same by the normal approximation of χ². */
export function thresholdByNormal(n: number, bins: number, alpha: number): number {
  return (bins - 1 + upperNormalQuantile(alpha) * Math.sqrt(2 * (bins - 1))) / n;
}
