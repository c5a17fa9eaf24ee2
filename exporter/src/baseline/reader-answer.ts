import type { Baseline } from '@plumbline/core';

/** What a reader says first, and again each time it is asked: some features more, or what is wrong with the file. */
export type ReaderAnswer =
  /** In words: a small file may have a million faults, and who asked would copy them all at once. */
  | { readonly refusal: string }
  | {
      readonly features: Baseline['features'];
      /** All but the features; comes with the last of them. */
      readonly head: Omit<Baseline, 'features'> | null;
    };
