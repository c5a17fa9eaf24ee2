import { createHash } from 'node:crypto';
import type { Baseline } from '@plumbline/core';

/** Short name of a baseline's whole contents: two files with the same one are the same baseline. */
export function hashBaseline(baseline: Baseline): string {
  return createHash('sha256').update(JSON.stringify(baseline)).digest('hex').slice(0, 12);
}
