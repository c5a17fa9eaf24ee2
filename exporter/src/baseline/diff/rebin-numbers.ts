import type { NumericBaseline } from '@plumbline/core';
import { compileCountEstimate } from '../estimate-count.js';

export interface RebinnedNumbers {
  /** Counts of the candidate in the bins of the reference. */
  readonly counts: readonly number[];
  /** Edges of the reference at which the candidate's count had to be interpolated. */
  readonly interpolated: number;
}

/** Brings the counts of one numeric baseline into the bins of another. They keep their sum. */
export function rebinNumbers(reference: NumericBaseline, candidate: NumericBaseline): RebinnedNumbers {
  const estimate = compileCountEstimate(candidate);
  const estimates = reference.edges.map(estimate);
  const atOrBelow = [...estimates.map(({ count }) => count), candidate.observations];
  return {
    counts: atOrBelow.map((count, i) => Math.max(0, count - (atOrBelow[i - 1] ?? 0))),
    interpolated: estimates.filter(({ exact }) => !exact).length,
  };
}
