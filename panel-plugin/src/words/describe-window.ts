import type { Facts } from '../histogram/types';

/** Where the live values come from and over which time; empty if the frame does not say. */
export function describeWindow({ source, window }: Facts): string {
  return [source, window && `${window} window`].filter(Boolean).join(', ');
}

/** Whose values these are: feature, model and version, as far as the frame says. */
export function describeSubject({ feature, model, version }: Facts): string {
  return [feature, [model, version].filter(Boolean).join(' ')].filter(Boolean).join(' of ');
}

/** Subject and window in one line. */
export const describeContext = (facts: Facts): string =>
  [describeSubject(facts), describeWindow(facts)].filter(Boolean).join(' · ');
