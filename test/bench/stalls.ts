const PING_MS = 1;

/**
 * Watches for turns of the event loop that let nothing else run. A turn counts with the smaller of the time that
 * passed and the CPU time that the process took meanwhile: on a busy machine a process also waits for its turn on a
 * core, which is no fault of its own.
 */
export function monitorStalls(): { takeLongest: () => number } {
  let longest = 0;
  let time = performance.now();
  let cpu = process.cpuUsage();
  setInterval(() => {
    const now = performance.now();
    const used = process.cpuUsage(cpu);
    longest = Math.max(longest, Math.min(now - time, (used.user + used.system) / 1000) - PING_MS);
    time = now;
    cpu = process.cpuUsage();
  }, PING_MS).unref();
  return {
    takeLongest() {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}
