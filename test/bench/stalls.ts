import { readFileSync } from 'node:fs';

const PING_MS = 1;

/** CPU time of the main thread in ms, on Linux; elsewhere that of all threads. */
function readCpuMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

/**
 * Watches for turns of the event loop that let nothing else run. A turn counts with the smaller of the time that
 * passed and the CPU time that was taken meanwhile: on a busy machine a process also waits for its turn on a core,
 * which is no fault of its own.
 */
export function monitorStalls(): { takeLongest: () => number } {
  let longest = 0;
  let time = performance.now();
  let cpu = readCpuMs();
  setInterval(() => {
    const now = performance.now();
    const used = readCpuMs();
    longest = Math.max(longest, Math.min(now - time, used - cpu) - PING_MS);
    time = now;
    cpu = used;
  }, PING_MS).unref();
  return {
    takeLongest() {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}
