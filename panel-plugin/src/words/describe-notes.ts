import { UNBINNED_WORDS } from '@plumbline/core';
import type { Histogram } from '../histogram/types';
import { hasTraffic } from '../histogram/has-traffic';
import { describeNewest } from './describe-verdict';
import { describeWindow } from './describe-window';
import { formatShare } from './format-number';

const UNBINNED = Object.entries(UNBINNED_WORDS) as Array<[keyof typeof UNBINNED_WORDS, string]>;

/** Sentences about what the bars alone do not tell; none if all is well. */
export function describeNotes(histogram: Histogram, others: number): string[] {
  const { facts } = histogram;
  const notes: string[] = [];
  if (!hasTraffic(histogram)) {
    const window = describeWindow(facts);
    const isTold = facts.age_seconds === undefined || facts.verdict === 'stale';
    const newest = isTold ? '' : `; ${describeNewest(facts.age_seconds)}`;
    notes.push(`No values arrived in this window${window && ` (${window})`}${newest}.`);
  } else if (facts.verdict === 'insufficient') {
    notes.push('Shares of so few values scatter by chance, so they are not judged.');
  }
  const states = describeStates(facts.states);
  if (states) notes.push(`Outside the bins: ${states}.`);
  if (others > 0)
    notes.push(`The query answered ${others} more ${others === 1 ? 'histogram' : 'histograms'}.`);
  return notes;
}

function describeStates(states: Histogram['facts']['states']): string {
  if (!states) return '';
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  return UNBINNED.filter(([state]) => states[state] > 0)
    .map(([state, words]) => `${formatShare(states[state] / total, 2)} ${words}`)
    .join(', ');
}
