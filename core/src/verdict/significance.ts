import { upperNormalQuantile } from '../stats/normal.js';

/**
 * The promise: probability, per model and day without drift, that the significance part of any verdict flags falsely.
 */
export const DAILY_FALSE_ALARM = 0.01;

/**
 * The part of {@link DAILY_FALSE_ALARM} that is handed to the normal quantile. At n_min the PSI's far tail is heavier
 * than χ²'s, by this much where it is heaviest; `npm run calibrate` shows what comes of it.
 */
const NOMINAL_PART = 1 / 25;

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
  return upperNormalQuantile(
    (DAILY_FALSE_ALARM * NOMINAL_PART) / (Math.max(1, features) * countLooksPerDay(windowSeconds)),
  );
}
