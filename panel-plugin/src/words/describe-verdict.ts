import { DRIFT_FLOOR, VERDICT_WORDS, WARN_FLOOR, type VerdictState } from '@plumbline/core';
import type { Facts } from '../histogram/types';
import { formatAge, formatCount } from './format-number';

/** The verdict in words, with the figure that explains it. */
export function describeVerdict(verdict: VerdictState, facts: Facts): string {
  const words = VERDICT_WORDS[verdict];
  if (verdict === 'stale') return `${words}: ${describeNewest(facts.age_seconds)}`;
  const { observations, minimum_observations: minimum } = facts;
  if (verdict !== 'insufficient' || observations === undefined || minimum === undefined) return words;
  return `${words}: ${formatCount(observations)} of ${formatCount(minimum)}`;
}

/** How the verdict comes about, beside the figures that are always shown. */
export const VERDICT_RULE =
  `A feature leans (${VERDICT_WORDS.warn}) from a PSI of ${WARN_FLOOR} on and has drifted from ${DRIFT_FLOOR} on, ` +
  'each only if the PSI also reaches the critical value. Below these floors it is OK, however surely it has moved.';

/** @param age seconds, null if there never was a value, undefined if nobody knows */
export function describeNewest(age: number | null | undefined): string {
  if (age === undefined) return 'newest value too old';
  return age === null ? 'no value ever arrived' : `newest value ${formatAge(age)} old`;
}
