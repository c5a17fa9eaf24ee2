import { checkFeatures, FEATURE_NAMES } from './features.js';
import { encodeFeatures, type FlightModel } from './model.js';

/**
 * Probability that the flight arrives more than 15 minutes late. An hour, weekday or airport which the model
 * has not seen counts as average; a null share as its training mean.
 *
 * @throws TypeError if a feature is missing or has the wrong type (see `checkFeatures`).
 */
export function scoreFlight(model: FlightModel, features: unknown): number {
  const inputs = encodeFeatures(model, checkFeatures(features));
  let logOdds = model.intercept;
  for (let i = 0; i < inputs.length; i++) {
    const { mean, sd, weight } = model.inputs[FEATURE_NAMES[i]!];
    logOdds += ((inputs[i]! - mean) / sd) * weight;
  }
  return 1 / (1 + Math.exp(-logOdds));
}
