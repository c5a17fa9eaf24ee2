import type { FlightFeatures } from './features.js';
import type { FlightModel } from './model.js';

/** A model small enough to predict with pencil and paper; for tests. */
export const SMALL_MODEL: FlightModel = {
  name: 'flight-delay',
  version: 'small',
  trained_on: { from: '2001-01-01T00:00', to: '2001-01-01T23:59', flights: 4, late_share: 0.25 },
  base_log_odds: -1,
  fill: { origin_late_share: 0.2, destination_late_share: 0.3 },
  encodings: {
    hour: { 8: -2, 20: 0 },
    day_of_week: { 1: -1, 5: -0.5 },
    origin: { ORD: 0.5, STL: -1.5 },
    destination: { ORD: 0.25, STL: -1.25 },
  },
  intercept: -1.5,
  inputs: {
    hour: { mean: -1, sd: 0.5, weight: 0.4 },
    day_of_week: { mean: -1, sd: 0.25, weight: 0.1 },
    distance: { mean: 6, sd: 2, weight: -0.2 },
    origin: { mean: -1, sd: 0.5, weight: 0.3 },
    destination: { mean: -1, sd: 0.5, weight: 0.2 },
    origin_late_share: { mean: 0.2, sd: 0.1, weight: 0.5 },
    destination_late_share: { mean: 0.3, sd: 0.1, weight: 0.25 },
  },
};

/** A flight that is average in every input of the small model except those it sets. */
export const AVERAGE_FLIGHT: FlightFeatures = {
  hour: 12,
  day_of_week: 1,
  distance: Math.exp(6),
  origin: 'JFK',
  destination: 'JFK',
  origin_late_share: null,
  destination_late_share: null,
};
