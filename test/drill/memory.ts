import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resident memory of a process in MiB, as the kernel counts it. */
export async function readRssMib(pid: number): Promise<number> {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kib === undefined) throw new Error(`/proc/${pid}/status does not tell the resident memory`);
  return Number(kib) / 1024;
}

/** Reads the resident memory of a process again and again until `signal` is aborted. */
export async function sampleRss(pid: number, everyMs: number, signal: AbortSignal): Promise<number[]> {
  const samples: number[] = [];
  while (!signal.aborted) {
    samples.push(await readRssMib(pid));
    await sleep(everyMs);
  }
  return samples;
}
