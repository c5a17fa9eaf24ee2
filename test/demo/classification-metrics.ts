/** Probabilities predicted for the rows whose label came out as 0 and as 1. */
export interface ScoredLabels {
  zeros: Float64Array;
  ones: Float64Array;
}

/** Splits predictions by label; both must have the same length. */
export function splitByLabel(probabilities: readonly number[], labels: readonly number[]): ScoredLabels {
  return {
    zeros: Float64Array.from(probabilities.filter((_, n) => labels[n] === 0)),
    ones: Float64Array.from(probabilities.filter((_, n) => labels[n] === 1)),
  };
}

/** Share of ones. */
export const measureBaseRate = ({ zeros, ones }: ScoredLabels): number =>
  ones.length / (zeros.length + ones.length);

/**
 * Area under the ROC curve, exact: the probability that a random one has the higher prediction than a random
 * zero, ties counting half (the Mann–Whitney statistic). NaN if either label is absent.
 */
export function measureAuc({ zeros, ones }: ScoredLabels): number {
  const lows = zeros.toSorted();
  let below = 0;
  let belowOrEqual = 0;
  let wins = 0;
  for (const prediction of ones.toSorted()) {
    while (below < lows.length && lows[below]! < prediction) below++;
    belowOrEqual = Math.max(belowOrEqual, below);
    while (belowOrEqual < lows.length && lows[belowOrEqual]! === prediction) belowOrEqual++;
    wins += (below + belowOrEqual) / 2;
  }
  return wins / (zeros.length * ones.length);
}

/** Mean negative log-likelihood in nats; infinite if a certainty was wrong. */
export function measureLogLoss({ zeros, ones }: ScoredLabels): number {
  let sum = 0;
  for (const prediction of ones) sum -= Math.log(prediction);
  for (const prediction of zeros) sum -= Math.log1p(-prediction);
  return sum / (zeros.length + ones.length);
}

/** Share of rows on the right side of the threshold: ones above it, zeros at or below. */
export function measureAccuracy({ zeros, ones }: ScoredLabels, threshold = 0.5): number {
  const right =
    zeros.filter((prediction) => prediction <= threshold).length +
    ones.filter((prediction) => prediction > threshold).length;
  return right / (zeros.length + ones.length);
}
