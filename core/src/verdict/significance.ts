import { upperNormalQuantile } from '../stats/normal.js';

/** Probability, per model and day without drift, that the significance part of any verdict flags falsely. */
export const DAILY_FALSE_ALARM = 0.01;

/** A sliding window is looked at this often per its own length as if it were independent. */
export const LOOKS_PER_WINDOW = 10;

const SECONDS_PER_DAY = 86_400;
const EVALUATIONS_PER_DAY = 1440;

/**
 * How many independent looks a day of sliding evaluations each minute amounts to: neighbouring windows share most
 * of their events, so fewer than the evaluations and more than the windows that fit into a day.
 */
export function countLooksPerDay(windowSeconds: number): number {
  return Math.min(EVALUATIONS_PER_DAY, LOOKS_PER_WINDOW * Math.max(1, SECONDS_PER_DAY / windowSeconds));
}

/**
 * The z of a model's significance tests over one window (`plumbline_model_critical_z`): the daily false-alarm
 * probability is split evenly (Bonferroni) over the model's features and the looks of a day.
 *
 * @param features features, predictions and labels judged for this model, at least 1
 * @param windowSeconds length of the window
 */
export function computeCriticalZ(features: number, windowSeconds: number): number {
  return upperNormalQuantile(DAILY_FALSE_ALARM / (Math.max(1, features) * countLooksPerDay(windowSeconds)));
}
