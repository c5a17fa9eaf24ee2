import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../../bench/client.js';

export const PROBED_PATHS = ['/-/healthy', '/metrics'] as const;
export type ProbedPath = (typeof PROBED_PATHS)[number];

/** How long each answer of a path took, in ms; Infinity for one that was no 200. */
export type Probed = Readonly<Record<ProbedPath, readonly number[]>>;

/** Asks an exporter, each time on a new connection as a kubelet does, until `signal` is aborted. */
export async function probe(url: string, everyMs: number, signal: AbortSignal): Promise<Probed> {
  const entries = PROBED_PATHS.map(
    async (path) => [path, await probePath(url, path, everyMs, signal)] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as unknown as Probed;
}

async function probePath(
  url: string,
  path: ProbedPath,
  everyMs: number,
  signal: AbortSignal,
): Promise<number[]> {
  const took: number[] = [];
  while (!signal.aborted) {
    const client = new Client(url);
    const start = performance.now();
    const isAnswered = await client.get(path).then(
      ({ status }) => status === 200,
      () => false,
    );
    took.push(isAnswered ? performance.now() - start : Infinity);
    client.close();
    await sleep(everyMs);
  }
  return took;
}
