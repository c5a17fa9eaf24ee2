import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import { Daemon } from '../harness/daemon.js';
import { PLUMBLINE, runPlumbline, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { makeFolder } from '../harness/workspace.js';
import type { DemoData } from './ensure-demo-data.js';
import { FEATURE_NAMES } from './features.js';
import type { FlightModel } from './model.js';
import { SPEED, WINDOW } from './pace.js';

export interface Stack {
  readonly modelServer: Daemon;
  readonly exporter: Daemon;
  /** Absent where Prometheus is not installed. */
  readonly prometheus: Prometheus | undefined;
  stop(): Promise<void>;
}

/** Builds January's baseline with the CLI, unless it is there. */
export async function ensureBaseline(data: Pick<DemoData, 'january'>, model: FlightModel): Promise<string> {
  const file = join(data.january, '..', 'baseline.json');
  if (existsSync(file)) return file;
  await runPlumbline(
    ...['baseline', 'build', data.january, '--model', model.name, '--version', model.version],
    ...[
      '--include',
      FEATURE_NAMES.join(','),
      '--prediction',
      'probability',
      '--label',
      'delay',
      '--out',
      file,
    ],
  );
  return file;
}

/** Starts model server, exporter and, if it is installed, Prometheus, each on a free port. */
export async function startStack(data: DemoData, baseline: string): Promise<Stack> {
  const folder = await makeFolder();
  const modelServer = await Daemon.start({
    name: 'model server',
    command: process.execPath,
    args: [join(import.meta.dirname, 'model-server.js'), '--model', data.model, '--listen', '127.0.0.1:0'],
    findUrl: (output) => /listening on (http:\S+)/.exec(output)?.[1],
  });
  const exporter = await startExporter('--baseline', baseline, '--window', WINDOW);
  const rules = buildRuleGroups({ windows: [{ window: WINDOW, interval: '2s', pages: true, for: '4s' }] });
  const prometheus = await startPrometheus({
    dir: folder.path,
    targets: [exporter.url],
    rules: renderPrometheusRules(rules),
    scrapeInterval: '1s',
  }).catch((error: unknown) => {
    if (isNotInstalled(error)) return undefined;
    throw error;
  });
  return {
    modelServer,
    exporter,
    prometheus,
    async stop() {
      await Promise.all([prometheus?.stop(), exporter.stop(), modelServer.stop()]);
      await folder.remove();
    },
  };
}

function isNotInstalled(error: unknown): boolean {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

/** Feeds the flights from a day on through the model server into the exporter, at the demo's pace. */
export function startReplay(
  data: DemoData,
  model: FlightModel,
  { modelServer, exporter }: Stack,
  from: string,
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
      ...['--time', 'date', '--from', from, '--speed', String(SPEED)],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Replay(child);
}

export class Replay {
  private output = '';
  readonly ended: Promise<number | null>;

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-10_000)));
    }
    this.ended = once(child, 'close').then(([code]) => code as number | null);
  }

  /** What it said last: its summary once it has ended. */
  get lastLine(): string {
    return this.output.trimEnd().split('\n').at(-1) ?? '';
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await this.ended;
  }
}
