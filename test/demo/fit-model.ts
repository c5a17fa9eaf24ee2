import { encodeTargets, toLogOdds } from './encode-targets.js';
import { FEATURE_NAMES, type FeatureName } from './features.js';
import type { FlightRow } from './flight-rows.js';
import { fitLogistic } from './logistic.js';
import { encodeFeatures, type FlightEncoder, type FlightModel } from './model.js';

/** Values seen rarely say little: each is mixed with this many average flights. */
const SMOOTHING = 200;

/** Fits the late-arrival model to training rows in order of date; both outcomes must occur. */
export function fitFlightModel(rows: readonly FlightRow[]): Omit<FlightModel, 'name' | 'version'> {
  const labels = Uint8Array.from(rows, (row) => row.late);
  const encoder = fitEncoder(rows, labels);
  const columns = encodeColumns(rows, encoder);
  const scales = columns.map(standardise);
  const [intercept, ...weights] = fitLogistic(columns, labels);
  const inputs = FEATURE_NAMES.map((name, i) => [name, { ...scales[i]!, weight: weights[i]! }]);
  return {
    trained_on: {
      from: rows[0]!.date,
      to: rows.at(-1)!.date,
      flights: rows.length,
      late_share: average(labels),
    },
    ...encoder,
    intercept: intercept!,
    inputs: Object.fromEntries(inputs) as FlightModel['inputs'],
  };
}

function fitEncoder(rows: readonly FlightRow[], labels: Uint8Array): FlightEncoder {
  const encode = (name: FeatureName) =>
    encodeTargets(
      rows.map((row) => row[name]!),
      labels,
      SMOOTHING,
    );
  const fill = (name: FeatureName) =>
    average(rows.flatMap((row) => (row[name] === null ? [] : [row[name] as number])));
  return {
    base_log_odds: toLogOdds(average(labels)),
    fill: {
      origin_late_share: fill('origin_late_share'),
      destination_late_share: fill('destination_late_share'),
    },
    encodings: {
      hour: encode('hour'),
      day_of_week: encode('day_of_week'),
      origin: encode('origin'),
      destination: encode('destination'),
    },
  };
}

function encodeColumns(rows: readonly FlightRow[], encoder: FlightEncoder): Float64Array[] {
  const columns = FEATURE_NAMES.map(() => new Float64Array(rows.length));
  rows.forEach((row, n) => encodeFeatures(encoder, row).forEach((value, i) => (columns[i]![n] = value)));
  return columns;
}

/** Shifts and scales the column in place to mean 0 and standard deviation 1; returns what they were. */
function standardise(column: Float64Array): { mean: number; sd: number } {
  const mean = average(column);
  const sd = Math.sqrt(average(column.map((value) => (value - mean) ** 2)));
  column.forEach((value, n) => (column[n] = (value - mean) / sd));
  return { mean, sd };
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n]!;
  return sum / values.length;
}
