/** What the model is told about one flight at the moment it leaves. */
export interface FlightFeatures {
  /** 0–23, local time of the origin. */
  hour: number;
  /** 1 (Monday) to 7 (Sunday). */
  day_of_week: number;
  /** Miles. */
  distance: number;
  origin: string;
  destination: string;
  /** Share of late arrivals at the origin in the three hours before; null if nothing landed. */
  origin_late_share: number | null;
  /** The same at the destination. */
  destination_late_share: number | null;
}

export type FeatureName = keyof FlightFeatures;

type FeatureKind = 'number' | 'positive number' | 'string' | 'number or null';

const FEATURE_KINDS: Readonly<Record<FeatureName, FeatureKind>> = {
  hour: 'number',
  day_of_week: 'number',
  distance: 'positive number',
  origin: 'string',
  destination: 'string',
  origin_late_share: 'number or null',
  destination_late_share: 'number or null',
};

/** All features, in the order of the model's inputs and weights. */
export const FEATURE_NAMES = Object.keys(FEATURE_KINDS) as readonly FeatureName[];

/**
 * Takes a decoded JSON value for flight features; unknown extra fields are left alone.
 *
 * @throws TypeError naming the field, what it must be and what it was.
 */
export function checkFeatures(value: unknown): FlightFeatures {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`must be an object with ${FEATURE_NAMES.join(', ')}; got ${show(value)}`);
  const fields = value as Record<string, unknown>;
  for (const name of FEATURE_NAMES) {
    if (!isOfKind(fields[name], FEATURE_KINDS[name]))
      throw new TypeError(`${name} must be a ${FEATURE_KINDS[name]}; got ${show(fields[name])}`);
  }
  return value as FlightFeatures;
}

function isOfKind(value: unknown, kind: FeatureKind): boolean {
  if (kind === 'string') return typeof value === 'string';
  if (kind === 'number or null' && value === null) return true;
  return Number.isFinite(value) && (kind !== 'positive number' || (value as number) > 0);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
