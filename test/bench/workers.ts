import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROUTES } from '@plumbline/core';
import type { Daemon } from '../harness/daemon.js';
import { startExporter } from '../harness/plumbline.js';
import { makeFolder } from '../harness/workspace.js';
import { atLeast, inform, roundFigure, type Figure } from '../harness/figure.js';
import { findMedian, type Benchmark } from './benchmark.js';
import { readCpuTime, type CpuTime } from './cpu-time.js';
import { RawClient, writePost } from './raw-client.js';
import { listMixedFeatures, makeEvents, writeBaseline } from './workload.js';

const EVENTS = 1000;
/** Connections, shared out evenly; more than one for each worker, so that none waits for the client. */
const CONNECTIONS = 4;
/** Bodies a connection sends in a round. */
const BODIES = 20;
const ROUNDS = 9;
const WORKERS = 2;

/** What a round took. */
interface Round {
  /** By the clock, which runs for other programs of the machine too. */
  readonly clockMs: number;
  /** The least that it can take where nothing else runs, by the CPU time that it took. */
  readonly leastMs: number;
}

export const benchmark: Benchmark = {
  summary: `events a second of ${WORKERS} workers against one process, bodies of ${EVENTS} events as NDJSON`,
  async run(tell) {
    const folder = await makeFolder();
    const baseline = join(folder.path, 'baseline.json');
    await writeBaseline(baseline, listMixedFeatures());
    const requests = Array.from({ length: CONNECTIONS }, (_, i) => makeRequest(i));
    const one = await Subject.start(baseline, 1, requests);
    const several = await Subject.start(baseline, WORKERS, requests);
    try {
      await one.runRound();
      await several.runRound();
      const rounds: { alone: Round; together: Round }[] = [];
      // One after the other, round after round: a busy machine slows both down.
      for (let i = 1; i <= ROUNDS; i++) {
        const [alone, together] = [await one.runRound(), await several.runRound()];
        rounds.push({ alone, together });
        tell(`${i}/${ROUNDS} one process: ${describe(alone)}, ${WORKERS} workers: ${describe(together)}`);
      }
      await Promise.all([one.checkTotal(), several.checkTotal()]);
      const compare = (of: keyof Round) =>
        findMedian(rounds.map(({ alone, together }) => alone[of] / together[of]));
      const speedup = roundFigure(compare('leastMs'));
      return [
        atLeast('workers.speedup', speedup, 1.5, 'times'),
        info('workers.speedup_by_clock', compare('clockMs'), 'times'),
        info('workers.one.events_per_second', rateOf(rounds.map(({ alone }) => alone.leastMs)), 'events/s'),
        info(
          'workers.two.events_per_second',
          rateOf(rounds.map(({ together }) => together.leastMs)),
          'events/s',
        ),
      ];
    } finally {
      await Promise.all([one.stop(), several.stop()]);
      await folder.remove();
    }
  },
};

const info = (name: string, value: number, unit: string): Figure => inform(name, roundFigure(value), unit);

const describe = ({ clockMs, leastMs }: Round): string => `${clockMs.toFixed(0)} ms (${leastMs.toFixed(0)})`;

const rateOf = (ms: readonly number[]): number => (CONNECTIONS * BODIES * EVENTS) / (findMedian(ms) / 1000);

/** Different for each connection, so that no cache holds what all of them send. */
function makeRequest(seed: number): Buffer {
  const lines = makeEvents(EVENTS, seed).map((event) => JSON.stringify(event));
  return writePost(ROUTES.predictions, Buffer.from(lines.join('\n')), 'application/x-ndjson');
}

/** An exporter and the connections that keep it busy. */
class Subject {
  private sent = 0;
  private readonly pids: readonly number[];

  private constructor(
    private readonly exporter: Daemon,
    private readonly clients: readonly RawClient[],
    private readonly requests: readonly Buffer[],
  ) {
    const workers = exporter.output.matchAll(/"pid":(\d+),"msg":"worker started"/g);
    this.pids = [exporter.pid, ...Array.from(workers, ([, pid]) => Number(pid))];
  }

  static async start(baseline: string, workers: number, requests: readonly Buffer[]): Promise<Subject> {
    const exporter = await startExporter('--baseline', baseline, '--workers', String(workers));
    const clients: RawClient[] = [];
    while (clients.length < requests.length) clients.push(await RawClient.open(exporter.url));
    return new Subject(exporter, clients, requests);
  }

  /** All connections send one body after another. */
  async runRound(): Promise<Round> {
    const before = this.pids.map(readCpuTime);
    const client = readCpuTime(process.pid);
    const start = performance.now();
    await Promise.all(this.clients.map((connection, i) => this.sendBodies(connection, this.requests[i]!)));
    const clockMs = performance.now() - start;
    this.sent += this.clients.length * BODIES * EVENTS;
    const spent = this.pids.map((pid, i) => subtract(readCpuTime(pid), before[i]!));
    return { clockMs, leastMs: findLeastMs(spent, subtract(readCpuTime(process.pid), client)) };
  }

  /** @throws Error if `/metrics` does not tell all events that were sent */
  async checkTotal(): Promise<void> {
    const scrape = await (await fetch(`${this.exporter.url}/metrics`)).text();
    const total = Number(/^plumbline_ingest_events_total\{format="ndjson"\} (\d+)$/m.exec(scrape)?.[1]);
    if (total !== this.sent) throw new Error(`${this.sent} events were sent, /metrics tells ${total}`);
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.close();
    await this.exporter.stop();
  }

  private async sendBodies(client: RawClient, request: Buffer): Promise<void> {
    for (let i = 0; i < BODIES; i++) await client.send(request, `"accepted":${EVENTS},`);
  }
}

/**
 * No process can be faster than its main thread, and all of them with the client no faster than the cores. For one
 * process this leaves out what other threads do for it, to its advantage.
 */
function findLeastMs(exporter: readonly CpuTime[], client: CpuTime): number {
  const all = [...exporter, client].reduce((sum, { all: ms }) => sum + ms, 0);
  return Math.max(...exporter.map(({ main }) => main), all / availableParallelism());
}

const subtract = (after: CpuTime, before: CpuTime): CpuTime => ({
  main: after.main - before.main,
  all: after.all - before.all,
});
