import { createHash } from 'node:crypto';
import type { Baseline } from '@plumbline/core';
import { encodeList } from '../encode-list.js';
import { mapSteps, runAtOnce, type Steps } from '../turns.js';

/** A baseline as the bytes of a file. */
export interface EncodedBaseline {
  readonly bytes: Buffer;
  /** Short name of the whole contents: two files with the same one are the same baseline. */
  readonly hash: string;
}

/** Writes a baseline as JSON, a part of its features at a time. */
export function* encodeBaseline({ features, ...head }: Baseline): Steps<EncodedBaseline> {
  const parts = yield* encodeList(head, 'features', features);
  const hash = createHash('sha256');
  yield* mapSteps(parts, (part) => hash.update(part));
  return { bytes: Buffer.concat(parts), hash: hash.digest('hex').slice(0, 12) };
}

/** Short name of a baseline's whole contents. */
export const hashBaseline = (baseline: Baseline): string => runAtOnce(encodeBaseline(baseline)).hash;
