import { chooseEdges, compileNumericBinner, computePsi, smoothShares } from '@plumbline/core';
import { createJudge, Tally, type Setting } from './judge.js';
import { createSampler, drawCounts, type Random } from './random.js';

const WINDOWS_PER_BASELINE = 100;

/** How often single windows without drift raise an alarm: fresh baselines, each with many windows. */
export function tallyFalseAlarms(
  truth: readonly number[],
  setting: Setting,
  trials: number,
  random: Random,
): Tally {
  const tally = new Tally();
  const judge = createJudge(setting);
  const draw = createSampler(truth, random);
  for (let round = 0; round < trials / WINDOWS_PER_BASELINE; round++) {
    const baseline = smoothShares(drawCounts(draw, setting.baselineObservations, truth.length));
    for (let i = 0; i < WINDOWS_PER_BASELINE; i++) {
      tally.add(judge(computePsi(drawCounts(draw, setting.observations, truth.length), baseline)));
    }
  }
  return tally;
}

/**
 * How often single windows raise an alarm after a shift of the mean of a normal feature, binned by the quantiles of its
 * baseline.
 *
 * @param shift in standard deviations
 */
export function tallyShift(shift: number, setting: Setting, trials: number, random: Random): Tally {
  const { bins, observations, baselineObservations } = setting;
  const tally = new Tally();
  const judge = createJudge(setting);
  for (let round = 0; round < trials / WINDOWS_PER_BASELINE; round++) {
    const training = Float64Array.from({ length: baselineObservations }, () => random.normal()).sort();
    const table = Array.from(training, (value, row) => ({ value, count: 1, atOrBelow: row + 1 }));
    const binOf = compileNumericBinner(chooseEdges(table, bins));
    let row = 0;
    const baseline = smoothShares(drawCounts(() => binOf(training[row++]!), baselineObservations, bins));
    const draw = () => binOf(random.normal() + shift);
    for (let i = 0; i < WINDOWS_PER_BASELINE; i++) {
      tally.add(judge(computePsi(drawCounts(draw, observations, bins), baseline)));
    }
  }
  return tally;
}
