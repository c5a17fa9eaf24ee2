/**
 * Maximum-likelihood logistic regression by Newton's method (iteratively reweighted least squares; Hastie,
 * Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1).
 *
 * @param columns one array per input, all as long as `labels`; standardise them for speed of convergence.
 * @param labels 0 or 1.
 * @returns the intercept, then one weight per column.
 * @throws Error if it does not converge: the labels are separable, or the columns linearly dependent.
 */
export function fitLogistic(columns: readonly Float64Array[], labels: Uint8Array): number[] {
  const maxIterations = 25;
  const weights = new Array<number>(columns.length + 1).fill(0);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const { gradient, hessian } = differentiate(columns, labels, weights);
    const step = solvePositiveDefinite(hessian, gradient);
    step.forEach((value, i) => (weights[i]! += value));
    if (Math.max(...step.map(Math.abs)) < 1e-9) return weights;
  }
  throw new Error(
    `Logistic regression did not converge in ${maxIterations} steps (weights ${weights.map((w) => w.toPrecision(3)).join(', ')}): look for an input that tells the labels apart exactly`,
  );
}

/** Gradient and negated Hessian of the log-likelihood, averaged over the rows. */
function differentiate(columns: readonly Float64Array[], labels: Uint8Array, weights: readonly number[]) {
  const size = weights.length;
  const gradient = new Array<number>(size).fill(0);
  const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const row = new Float64Array(size).fill(1);
  for (let n = 0; n < labels.length; n++) {
    let logOdds = weights[0]!;
    for (let i = 1; i < size; i++) {
      row[i] = columns[i - 1]![n]!;
      logOdds += weights[i]! * row[i]!;
    }
    const probability = 1 / (1 + Math.exp(-logOdds));
    const error = (labels[n]! - probability) / labels.length;
    const curvature = (probability * (1 - probability)) / labels.length;
    for (let i = 0; i < size; i++) {
      gradient[i]! += error * row[i]!;
      const line = hessian[i]!;
      for (let j = 0; j <= i; j++) line[j]! += curvature * row[i]! * row[j]!;
    }
  }
  return { gradient, hessian };
}

/**
 * Solves A·x = b by Cholesky's decomposition; of the symmetric `a` only the lower triangle is read.
 *
 * @throws Error if `a` is not positive definite.
 */
export function solvePositiveDefinite(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = b.length;
  const lower = a.map((line) => line.slice());
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = sum / lower[j]![j]!;
      else if (sum > 1e-12 * a[i]![i]!) lower[i]![i] = Math.sqrt(sum);
      else throw new Error(`Matrix is not positive definite at row ${i}: are two inputs linearly dependent?`);
    }
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
