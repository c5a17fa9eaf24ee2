import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PLUMBLINE } from '../harness/plumbline.js';

const HOOK = new URL('./process-hook.js', import.meta.url).href;

export interface Usage {
  /** Since the start, of all threads. */
  readonly cpuMicros: number;
  /** Bytes resident. */
  readonly rss: number;
  /** Bytes of objects and of blocks outside the heap; of those in use only after garbage was collected. */
  readonly held: number;
  /** The longest turn of the event loop since the last question, where stalls are watched. */
  readonly stallMs: number;
}

/** A Node process whose use of the machine can be asked for while it runs. */
export class MeasuredProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly output: () => string,
  ) {}

  static start(args: readonly string[]): MeasuredProcess {
    const child = spawn(process.execPath, ['--expose-gc', '--import', HOOK, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000));
    child.stdout!.on('data', collect);
    child.stderr!.on('data', collect);
    return new MeasuredProcess(child, () => output);
  }

  /** A program beside this file. */
  static startBeside(program: string, ...args: string[]): MeasuredProcess {
    return MeasuredProcess.start([fileURLToPath(new URL(program, import.meta.url)), ...args]);
  }

  /** An exporter on a free port of the loopback address, and its URL. */
  static async startExporter(...args: string[]): Promise<{ process: MeasuredProcess; url: string }> {
    const address = ['--web.listen-address', '127.0.0.1:0'];
    const process = MeasuredProcess.start([PLUMBLINE, 'serve', ...address, ...args]);
    return { process, url: await process.findInOutput(/"url":"(http:[^"]+)"/) };
  }

  /** @throws Error with the output if the process ends first */
  async findInOutput(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output())?.[1];
      if (found !== undefined) return found;
      const ended = await Promise.race([
        once(this.child, 'exit').then(() => true),
        once(this.child.stderr!, 'data').then(() => false),
        once(this.child.stdout!, 'data').then(() => false),
      ]);
      if (ended) throw new Error(`the process ended: ${this.output()}`);
    }
  }

  /** @param collect whether garbage is collected first, which takes CPU time */
  async readUsage(collect = false): Promise<Usage> {
    const { usage } = (await this.ask(collect ? 'collect' : 'usage')) as { usage: Usage };
    return usage;
  }

  /** From now on `stallMs` is measured. */
  async watchStalls(): Promise<void> {
    await this.ask('watch');
  }

  /** Sends a message and waits for the next one. */
  async ask(message: string): Promise<unknown> {
    const answer = once(this.child, 'message');
    this.child.send(message);
    return ((await answer) as unknown[])[0];
  }

  /** CPU time in µs that the process takes while something is done. */
  async measureCpu(work: () => Promise<unknown>): Promise<number> {
    const before = await this.readUsage();
    await work();
    return (await this.readUsage()).cpuMicros - before.cpuMicros;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}
