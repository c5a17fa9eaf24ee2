import type { Baseline, BaselineFault } from '@plumbline/core';

/** What a reader says first, and again each time it is asked: some features more, or what is wrong with the file. */
export type ReaderAnswer =
  | { readonly faults: readonly BaselineFault[] }
  | {
      readonly features: Baseline['features'];
      /** All but the features; comes with the last of them. */
      readonly head: Omit<Baseline, 'features'> | null;
    };
