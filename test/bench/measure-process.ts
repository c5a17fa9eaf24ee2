import { spawn } from 'node:child_process';

export interface Measurement {
  /** From start to end, by the clock. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory that was resident. */
  readonly rssMb: number;
}

// A process tells its own resources best, at its very end.
const REPORT = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ kb: maxRSS, us: userCPUTime + systemCPUTime }));
});`;

/**
 * Runs a Node program to its end and measures it.
 *
 * @param args program and its arguments
 * @throws Error with what it said on standard error if it fails
 */
export function measureProcess(args: readonly string[]): Promise<Measurement> {
  const start = performance.now();
  const hook = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${REPORT}`)}`;
  const child = spawn(process.execPath, ['--import', hook, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let [errors, report] = ['', ''];
  child.stderr!.on('data', (text: Buffer) => (errors += text.toString()));
  child.stdio[3]!.on('data', (text: Buffer) => (report += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`${args[0]} ended with ${code}: ${errors}`));
      const { kb, us } = JSON.parse(report) as { kb: number; us: number };
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpuSeconds: us / 1e6,
        rssMb: (kb * 1024) / 1e6,
      });
    });
  });
}
