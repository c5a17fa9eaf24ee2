import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import { Daemon } from '../harness/daemon.js';
import { PLUMBLINE, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { makeFolder } from '../harness/workspace.js';
import type { DemoData } from './ensure-demo-data.js';
import { FEATURE_NAMES } from './features.js';
import type { FlightModel } from './model.js';
import { endOfLoop, SPEED, WINDOW } from './pace.js';

export interface Stack {
  readonly modelServer: Daemon;
  readonly exporter: Daemon;
  /** Absent where Prometheus is not installed. */
  readonly prometheus: Prometheus | undefined;
  stop(): Promise<void>;
}

/** Starts model server, exporter and, if it is installed, Prometheus, each on a free port; all of them or none. */
export async function startStack(data: DemoData, baseline: string): Promise<Stack> {
  const folder = await makeFolder();
  const stops: (() => Promise<unknown>)[] = [folder.remove];
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each();
  };
  const track = <T extends { stop(): Promise<unknown> }>(part: T): T => {
    stops.push(() => part.stop());
    return part;
  };
  try {
    const modelServer = track(await startModelServer(data));
    const exporter = track(await startExporter('--baseline', baseline, '--window', WINDOW));
    const prometheus = await startDemoPrometheus(folder.path, exporter);
    if (prometheus) track(prometheus);
    return { modelServer, exporter, prometheus, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startModelServer({ model }: DemoData): Promise<Daemon> {
  return Daemon.start({
    name: 'model server',
    command: process.execPath,
    args: [join(import.meta.dirname, 'model-server.js'), '--model', model, '--listen', '127.0.0.1:0'],
    findUrl: (output) => /listening on (http:\S+)/.exec(output)?.[1],
  });
}

/** Prometheus with rules for the demo's window; undefined where it is not installed. */
async function startDemoPrometheus(dir: string, exporter: Daemon): Promise<Prometheus | undefined> {
  const rules = buildRuleGroups({
    windows: [{ window: WINDOW, interval: '2s', pages: true, for: '4s', compare_with: [] }],
  });
  try {
    return await startPrometheus({
      dir,
      targets: [exporter.url],
      rules: renderPrometheusRules(rules),
      scrapeInterval: '1s',
    });
  } catch (error) {
    if (isNotInstalled(error)) return undefined;
    throw error;
  }
}

function isNotInstalled(error: unknown): boolean {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

export interface Flow {
  /** First day, in ISO notation. */
  readonly from: string;
  /** Whether it begins again where the flights end. */
  readonly loops: boolean;
}

/** Feeds the flights from a day on through the model server into the exporter, at the demo's pace. */
export function startReplay(
  data: DemoData,
  model: FlightModel,
  { modelServer, exporter }: Stack,
  { from, loops }: Flow,
): Replay {
  const child = spawn(
    process.execPath,
    [
      ...[PLUMBLINE, 'replay', data.flights, '--to', exporter.url, '--predict', modelServer.url],
      ...[
        '--model',
        model.name,
        '--version',
        model.version,
        '--features',
        FEATURE_NAMES.join(','),
        '--label',
        'delay',
      ],
      ...[
        '--time',
        'date',
        '--from',
        from,
        '--speed',
        String(SPEED),
        ...(loops ? ['--loop', '--until', endOfLoop(from)] : []),
      ],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Replay(child);
}

export class Replay {
  private output = '';
  private isAsked = false;
  /** Whether all went well, once it has ended. */
  readonly ended: Promise<boolean>;

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-10_000)));
    }
    // A replay that is about to end by itself when it is asked to has no handler of the signal any more.
    this.ended = once(child, 'close').then(
      ([code, signal]) => code === 0 || (this.isAsked && signal === 'SIGTERM'),
    );
  }

  /** What it said last: its summary once it has ended. */
  get lastLine(): string {
    return this.lines.at(-1) ?? '';
  }

  /** What it says went wrong. */
  get failure(): string {
    return this.lines.findLast((line) => line.startsWith('plumbline replay:')) ?? this.lastLine;
  }

  async stop(): Promise<void> {
    this.isAsked = true;
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await this.ended;
  }

  private get lines(): string[] {
    return this.output.trimEnd().split(/[\r\n]+/);
  }
}
