import type { Baseline, BaselineFault } from '@plumbline/core';

/** What a thread reads. */
export interface ThreadStart {
  readonly bytes: Uint8Array;
  readonly source: string;
}

/** What a thread says first, and again each time it is asked: some features more, or what is wrong with the file. */
export type ThreadAnswer =
  | { readonly faults: readonly BaselineFault[] }
  | {
      readonly features: Baseline['features'];
      /** All but the features; comes with the last of them. */
      readonly head: Omit<Baseline, 'features'> | null;
    };
