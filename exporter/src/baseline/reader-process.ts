// The program of a reader: parses the baseline on standard input, whose name is its argument, and hands it over a few features
// at a time, each time it is asked.
import { buffer } from 'node:stream/consumers';
import { BaselineError, type Baseline } from '@plumbline/core';
import { parseBytes } from './parse-bytes.js';
import type { ReaderAnswer } from './reader-answer.js';

/** Features of an answer: who asks copies them at once. */
const FEATURES_OF_ANSWER = 20;

function* answer(bytes: Uint8Array, source: string): Generator<ReaderAnswer> {
  let baseline: Baseline;
  try {
    baseline = parseBytes(bytes, source);
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    yield { refusal: error.message };
    return;
  }
  const { features, ...head } = baseline;
  for (let from = 0; from < features.length; from += FEATURES_OF_ANSWER) {
    const next = from + FEATURES_OF_ANSWER;
    yield { features: features.slice(from, next), head: next < features.length ? null : head };
  }
}

// A signal to a whole group of processes reaches who asked too, and ends this one with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
const answers = answer(await buffer(process.stdin), process.argv[2]!);
const sendNext = (): void => {
  const { value, done } = answers.next();
  if (!done) process.send!(value);
};
process.on('message', sendNext);
sendNext();
