import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Daemon } from './daemon.js';

const execute = promisify(execFile);

/** The CLI as npm links it. */
export const PLUMBLINE = join(
  dirname(createRequire(import.meta.url).resolve('plumbline/package.json')),
  'bin/plumbline.mjs',
);

/** Runs a command of the CLI to its end. @throws Error with its output if it fails */
export async function runPlumbline(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  return execute(process.execPath, [PLUMBLINE, ...args], { maxBuffer: 64 * 1024 * 1024 });
}

/** Starts an exporter on a free port of the loopback address. */
export function startExporter(...args: string[]): Promise<Daemon> {
  return startExporterAt('127.0.0.1:0', ...args);
}

/** Starts an exporter where another one was: what a restart is to Prometheus. */
export function startExporterAt(address: string, ...args: string[]): Promise<Daemon> {
  return Daemon.start({
    name: 'exporter',
    command: process.execPath,
    args: [PLUMBLINE, 'serve', '--web.listen-address', address, ...args],
    findUrl: (output) => /"url":"(http:[^"]+)"/.exec(output)?.[1],
  });
}
