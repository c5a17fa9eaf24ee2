import { readFile } from 'node:fs/promises';
import type { FeatureName, FlightFeatures } from './features.js';

/** Features replaced by the log-odds of a late arrival seen for that value in training. */
export const CATEGORICAL = ['hour', 'day_of_week', 'origin', 'destination'] as const;
/** Features which can be null, and are then taken as their training mean. */
export const NULLABLE = ['origin_late_share', 'destination_late_share'] as const;

/** What turns raw features into numbers. */
export interface FlightEncoder {
  /** Log-odds for a value that training never saw: those of the base rate. */
  base_log_odds: number;
  /** Log-odds per value, e.g. `encodings.origin.ORD`. */
  encodings: Record<(typeof CATEGORICAL)[number], Record<string, number>>;
  /** Stands in for null. */
  fill: Record<(typeof NULLABLE)[number], number>;
}

/** A logistic regression for P(arrives more than 15 minutes late), as it stands in model.json. */
export interface FlightModel extends FlightEncoder {
  name: string;
  version: string;
  /** First and last departure (local time) in the training data, its size and share of late flights. */
  trained_on: { from: string; to: string; flights: number; late_share: number };
  intercept: number;
  /** Encoded features are standardised with mean and sd before the weight applies. */
  inputs: Record<FeatureName, { mean: number; sd: number; weight: number }>;
}

/** Encoded, not yet standardised, inputs in the order of `FEATURE_NAMES`. */
export function encodeFeatures(encoder: FlightEncoder, features: FlightFeatures): number[] {
  const logOdds = (name: (typeof CATEGORICAL)[number]): number => {
    const table = encoder.encodings[name];
    const key = features[name];
    return Object.hasOwn(table, key) ? table[key]! : encoder.base_log_odds;
  };
  return [
    logOdds('hour'),
    logOdds('day_of_week'),
    Math.log(features.distance),
    logOdds('origin'),
    logOdds('destination'),
    features.origin_late_share ?? encoder.fill.origin_late_share,
    features.destination_late_share ?? encoder.fill.destination_late_share,
  ];
}

/** Reads a model.json as written by training. */
export async function readModel(path: string): Promise<FlightModel> {
  return JSON.parse(await readFile(path, 'utf8')) as FlightModel;
}
