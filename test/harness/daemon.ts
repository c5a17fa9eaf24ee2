import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from './wait.js';

export interface DaemonOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Finds the base URL in what the process has printed so far, once it is listening. */
  readonly findUrl: (output: string) => string | undefined;
  /** How long it may take until it listens; 30 s if absent. */
  readonly patienceMs?: number;
}

/** How long a process may take to end once it is asked to; one that is halted never does. */
const PATIENCE_MS = 10_000;

/** A server that runs as a process of its own, as users run it. */
export class Daemon {
  /** Settles once the process is no more, with how that came in words. */
  readonly ended: Promise<string>;

  private constructor(
    readonly name: string,
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly readOutput: () => string,
  ) {
    this.ended = once(child, 'exit').then(
      ([code, signal]) => `${name} ended ${signal === null ? `with exit code ${code}` : `by ${signal}`}`,
    );
  }

  /** @throws Error with what the process printed if it ends before it listens, or cannot be started */
  static async start({ name, command, args, findUrl, patienceMs }: DaemonOptions): Promise<Daemon> {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-100_000));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    let failure: Error | undefined;
    child.on('error', (error) => (failure = error));
    const listening = await waitFor(
      `${name} to listen`,
      () => {
        if (failure || child.exitCode !== null) {
          return failure ?? new Error(`${name} ended with ${child.exitCode}`);
        }
        return findUrl(output);
      },
      patienceMs,
    ).catch((error: Error) => error);
    if (typeof listening === 'string') return new Daemon(name, listening, child, () => output);
    child.kill('SIGKILL');
    throw new Error(`${listening.message}\n${output}`, { cause: listening });
  }

  get pid(): number {
    return this.child.pid!;
  }

  get output(): string {
    return this.readOutput();
  }

  /** Asks the process to end; answers with its exit code once it has. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const lastResort = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE_MS);
    this.child.kill(signal);
    await this.ended;
    clearTimeout(lastResort);
    return this.child.exitCode;
  }
}
