import type { ValueState } from '../metrics/labels.js';
import type { VerdictState } from '../verdict/verdict.js';

/** What people read for a verdict, in panels, dashboards and tables alike. */
export const VERDICT_WORDS: Readonly<Record<VerdictState, string>> = {
  ok: 'OK',
  warn: 'Warning',
  drift: 'Drift',
  insufficient: 'Too few observations',
  stale: 'Stale',
  no_baseline: 'No baseline',
};

/** The same for the states of values that are no part of the distribution. */
export const UNBINNED_WORDS: Readonly<Record<Exclude<ValueState, 'value'>, string>> = {
  null: 'null',
  missing: 'missing',
  non_finite: 'not finite',
  invalid: 'invalid',
};
