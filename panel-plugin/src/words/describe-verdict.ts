import type { VerdictState } from '@plumbline/core';
import type { Facts } from '../histogram/types';
import { formatAge, formatCount } from './format-number';

/** The verdict in words, with the figure that explains it. */
export function describeVerdict(verdict: VerdictState, facts: Facts): string {
  switch (verdict) {
    case 'ok':
      return 'OK';
    case 'warn':
      return 'Warning';
    case 'drift':
      return 'Drift';
    case 'no_baseline':
      return 'No baseline';
    case 'stale':
      return `Stale: ${describeNewest(facts.age_seconds)}`;
    case 'insufficient': {
      const { observations, minimum_observations: minimum } = facts;
      if (observations === undefined || minimum === undefined) return 'Too few observations';
      return `Too few observations: ${formatCount(observations)} of ${formatCount(minimum)}`;
    }
  }
}

/** @param age seconds, null if there never was a value, undefined if nobody knows */
export function describeNewest(age: number | null | undefined): string {
  if (age === undefined) return 'newest value too old';
  return age === null ? 'no value ever arrived' : `newest value ${formatAge(age)} old`;
}
