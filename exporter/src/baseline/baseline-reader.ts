import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { BaselineError, type Baseline } from '@plumbline/core';
import { parseBytes } from './parse-bytes.js';
import type { ThreadAnswer, ThreadStart } from './thread-messages.js';

const PROGRAM = new URL('../../bin/baseline-thread.mjs', import.meta.url);

/** Up to here, to read a baseline at once takes a few milliseconds. */
const SMALL_BYTES = 64 * 1024;

/** Memory of a thread for objects: some ten times that of the largest baseline that makes sense. */
const MOST_MIB = 1024;

/** Reads baselines without holding up the event loop: large ones in a thread, one after another. */
export class BaselineReader {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param bytes UTF-8 text; must not change until it is read
   * @param source name of the file, for messages
   * @throws BaselineError naming the source and each fault
   */
  read(bytes: Uint8Array, source: string): Promise<Baseline> {
    const reading = this.last.then(() =>
      bytes.length <= SMALL_BYTES ? parseBytes(bytes, source) : readInThread(bytes, source),
    );
    this.last = reading.catch(() => undefined);
    return reading;
  }
}

async function readInThread(bytes: Uint8Array, source: string): Promise<Baseline> {
  // In memory of its own, which can be handed over.
  const start: ThreadStart = { bytes: Uint8Array.from(bytes), source };
  const thread = new Worker(PROGRAM, {
    workerData: start,
    // What the process was started with, such as a program to load first, is not meant for it.
    execArgv: [],
    transferList: [start.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MIB },
  });
  try {
    const features: Baseline['features'] = [];
    for await (const [message] of on(thread, 'message') as AsyncIterable<[ThreadAnswer]>) {
      if ('faults' in message) throw new BaselineError(source, message.faults);
      features.push(...message.features);
      if (message.head) return { ...message.head, features };
      thread.postMessage('next');
    }
    throw new Error(`${source}: its reader ended early`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    const message = `takes more than ${MOST_MIB} MiB of memory to read, which no baseline does`;
    throw new BaselineError(source, [{ path: [], message }]);
  } finally {
    await thread.terminate();
  }
}
