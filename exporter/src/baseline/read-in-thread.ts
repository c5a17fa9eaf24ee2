// The program of a thread: parses one baseline and hands it over a few features at a time, each time it is asked.
import { parentPort, workerData } from 'node:worker_threads';
import { BaselineError, type Baseline } from '@plumbline/core';
import { parseBytes } from './parse-bytes.js';
import type { ThreadAnswer, ThreadStart } from './thread-messages.js';

/** Features of an answer: who asks copies them at once. */
const FEATURES_OF_ANSWER = 100;

function* answer({ bytes, source }: ThreadStart): Generator<ThreadAnswer> {
  let baseline: Baseline;
  try {
    baseline = parseBytes(bytes, source);
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    yield { faults: error.faults };
    return;
  }
  const { features, ...head } = baseline;
  for (let from = 0; from < features.length; from += FEATURES_OF_ANSWER) {
    const next = from + FEATURES_OF_ANSWER;
    yield { features: features.slice(from, next), head: next < features.length ? null : head };
  }
}

const answers = answer(workerData as ThreadStart);
const sendNext = (): void => {
  const { value, done } = answers.next();
  if (!done) parentPort!.postMessage(value);
};
parentPort!.on('message', sendNext);
sendNext();
