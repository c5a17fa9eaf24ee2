import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BaselineError, type Baseline } from '@plumbline/core';
import { parseBytes } from './parse-bytes.js';
import type { ReaderAnswer } from './reader-answer.js';

const PROGRAM = fileURLToPath(new URL('../../bin/baseline-reader.mjs', import.meta.url));

/** Up to here, to read a baseline at once takes a few milliseconds. */
const SMALL_BYTES = 64 * 1024;

/** Memory of a reader for objects: some ten times that of the largest baseline that makes sense. */
const MOST_MIB = 1024;
/** How long a reader may take, some ten times of what that baseline takes it. */
const MOST_SECONDS = 60;

/**
 * Reads baselines without holding up the event loop: large ones in a process of their own, one after another. In a thread
 * a file that takes too much memory would end this process too.
 */
export class BaselineReader {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param bytes UTF-8 text; must not change until it is read
   * @param source name of the file, for messages
   * @throws BaselineError naming the source and each fault
   */
  read(bytes: Uint8Array, source: string): Promise<Baseline> {
    const reading = this.last.then(() =>
      bytes.length <= SMALL_BYTES ? parseBytes(bytes, source) : readApart(bytes, source),
    );
    this.last = reading.catch(() => undefined);
    return reading;
  }
}

async function readApart(bytes: Uint8Array, source: string): Promise<Baseline> {
  const child = fork(PROGRAM, [source], {
    // What this process was started with, such as a program to load first, is not meant for it.
    execArgv: [`--max-old-space-size=${MOST_MIB}`],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    timeout: MOST_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  child.on('error', () => undefined);
  // Where the system has no room for a further process, here is better than not at all.
  if (child.pid === undefined) return parseBytes(bytes, source);
  // It may be in the midst of a long work, and would see the end of this process afterwards only.
  const kill = (): unknown => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new AbortController();
  const end = once(child, 'close').then(() => ended.abort());
  // It may be gone before it has read all.
  child.stdin!.on('error', () => undefined).end(bytes);
  try {
    return await collect(child, source, ended.signal);
  } catch (error) {
    if (!ended.signal.aborted) throw error;
    const how = child.signalCode ?? `code ${child.exitCode}`;
    const message = `its reader ended with ${how}: it may take ${MOST_MIB} MiB of memory and ${MOST_SECONDS} s, which is plenty; if the machine was short of memory, send or reload it again`;
    throw new BaselineError(source, [{ path: [], message }]);
  } finally {
    process.off('exit', kill);
    kill();
    await end;
  }
}

/** Asks for one part after another: each is a turn of the event loop. */
async function collect(child: ChildProcess, source: string, signal: AbortSignal): Promise<Baseline> {
  const features: Baseline['features'] = [];
  for await (const [message] of on(child, 'message', { signal }) as AsyncIterable<[ReaderAnswer]>) {
    if ('refusal' in message) throw new BaselineError(source, [], message.refusal);
    features.push(...message.features);
    if (message.head) return { ...message.head, features };
    child.send('next', () => undefined);
  }
  throw new Error(`${source}: its reader said nothing`);
}
