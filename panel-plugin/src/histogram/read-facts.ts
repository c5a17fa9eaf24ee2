import { HISTOGRAM_SOURCES, VERDICT_STATES } from '@plumbline/core';
import type { Facts } from './types';

/** Takes from a frame's `meta.custom` what is there and of the right type; it is free to hold anything. */
export function readFacts(custom: unknown): Facts {
  const meta = asRecord(custom);
  const statistics = asRecord(meta['statistics']);
  const source = HISTOGRAM_SOURCES.find((each) => each === meta['source']);
  // Counters in Prometheus do not say when they last moved: null is no news there, while an exporter would know.
  const never = source === 'history' ? undefined : null;
  return dropAbsent({
    model: asText(meta['model']),
    version: asText(meta['version']),
    feature: asText(meta['feature']),
    window: asText(meta['window']),
    source,
    verdict: VERDICT_STATES.find((state) => state === meta['verdict']),
    observations: asNumber(meta['observations']),
    minimum_observations: asNumber(meta['minimum_observations']),
    age_seconds: meta['age_seconds'] === null ? never : asNumber(meta['age_seconds']),
    psi: asNumber(statistics['psi']),
    psi_critical: asNumber(statistics['psi_critical']),
    states: readStates(meta['states']),
  });
}

function readStates(value: unknown): Facts['states'] {
  const entries = Object.entries(asRecord(value)).filter(([, count]) => asNumber(count) !== undefined);
  return Object.fromEntries(entries) as NonNullable<Facts['states']>;
}

const asRecord = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const asNumber = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

function dropAbsent<T extends object>(record: T) {
  const present = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
