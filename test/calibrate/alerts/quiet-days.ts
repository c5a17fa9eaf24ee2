import { buildRuleGroups } from '@plumbline/alerts';
import { DEFAULT_WINDOWS, smoothShares } from '@plumbline/core';
import { createSampler, drawCounts, Random } from '../random.js';
import type { Firing } from './evaluate.js';
import { evaluateInParts } from './parts.js';
import { exportFeature, exportModel } from './series.js';

export const MINUTES_PER_DAY = 1440;
const BASELINE_ROWS = 10_000;

export interface QuietModel {
  readonly features: number;
  readonly bins: number;
  readonly eventsPerMinute: number;
  /** Judged days; one more goes before them, which fills the longest window and is the yesterday of the first. */
  readonly days: number;
}

/** All alerts on days without drift: independent features, whose traffic has the very shares their baselines were drawn from. */
export function judgeQuietDays(
  { features, bins, eventsPerMinute, days }: QuietModel,
  seed: number,
  tell: (line: string) => void,
): Promise<Firing[]> {
  const random = new Random(seed);
  const minutes = (days + 1) * MINUTES_PER_DAY;
  const draw = createSampler(new Array<number>(bins).fill(1 / bins), random);
  const series = Array.from({ length: features }, (_, i) =>
    exportFeature({
      name: `feature_${i}`,
      baseline: { shares: smoothShares(drawCounts(draw, BASELINE_ROWS, bins)), observations: BASELINE_ROWS },
      arrivals: Array.from({ length: minutes + 1 }, () => drawCounts(draw, eventsPerMinute, bins)),
    }),
  );
  const time = { from: MINUTES_PER_DAY, minutes };
  return evaluateInParts(buildRuleGroups(), series, exportModel(features, DEFAULT_WINDOWS), time, tell);
}
