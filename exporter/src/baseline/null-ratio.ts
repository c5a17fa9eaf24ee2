import type { BaselineFeature } from '@plumbline/core';

/** Part of the rows in which the feature was null. */
export function computeNullRatio({ observations, states }: BaselineFeature): number {
  return states.null / (observations + states.null + states.non_finite);
}
