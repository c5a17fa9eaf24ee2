import { createHash } from 'node:crypto';
import type { Baseline } from '@plumbline/core';
import { runAtOnce, type Steps } from '../turns.js';

/** A baseline as the bytes of a file. */
export interface EncodedBaseline {
  readonly bytes: Buffer;
  /** Short name of the whole contents: two files with the same one are the same baseline. */
  readonly hash: string;
}

/** Features that are written in one step. */
const FEATURES_OF_STEP = 50;

/** Writes a baseline as JSON, a part of its features at a time. */
export function* encodeBaseline({ features, ...head }: Baseline): Steps<EncodedBaseline> {
  const parts: Buffer[] = [];
  const hash = createHash('sha256');
  const add = (text: string): void => {
    const part = Buffer.from(text);
    hash.update(part);
    parts.push(part);
  };
  add(`${JSON.stringify(head).slice(0, -1)},"features":[`);
  for (let from = 0; from < features.length; from += FEATURES_OF_STEP) {
    const part = features.slice(from, from + FEATURES_OF_STEP);
    add(`${from > 0 ? ',' : ''}${JSON.stringify(part).slice(1, -1)}`);
    yield;
  }
  add(']}');
  return { bytes: Buffer.concat(parts), hash: hash.digest('hex').slice(0, 12) };
}

/** Short name of a baseline's whole contents. */
export const hashBaseline = (baseline: Baseline): string => runAtOnce(encodeBaseline(baseline)).hash;
