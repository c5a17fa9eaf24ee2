import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { ask } from './ask.js';
import { Daemon } from './daemon.js';

export interface PrometheusOptions {
  /** Folder for configuration and data; must exist. */
  readonly dir: string;
  /** Base URLs of the exporters to scrape. */
  readonly targets: readonly string[];
  /** Rules in YAML. */
  readonly rules: string;
  readonly scrapeInterval: string;
  /** Flags beside those that it needs. */
  readonly args?: readonly string[];
  /** See {@link Daemon.start}: with much data, reading its log takes a while. */
  readonly patienceMs?: number;
  /** Base URL of the Alertmanager that alerts go to; none if absent. */
  readonly alertmanager?: string;
}

/** Starts Prometheus on a free port of the loopback address. */
export async function startPrometheus(options: PrometheusOptions): Promise<Prometheus> {
  const configFile = join(options.dir, 'prometheus.yml');
  await writeFile(join(options.dir, 'rules.yml'), options.rules);
  await writeFile(configFile, renderConfig(options));
  await writeTargets(options.dir, options.targets);
  const daemon = await Daemon.start({
    name: 'Prometheus',
    command: 'prometheus',
    args: [
      `--config.file=${configFile}`,
      `--storage.tsdb.path=${join(options.dir, 'data')}`,
      '--web.listen-address=127.0.0.1:0',
      ...(options.args ?? []),
    ],
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    findUrl: (output) => {
      const address = /msg="Listening on" address=(\S+)/.exec(output)?.[1];
      return address && output.includes('Server is ready') ? `http://${address}` : undefined;
    },
  });
  return new Prometheus(daemon, options.dir);
}

const TARGETS = 'targets.json';

/** Prometheus watches the folder: a file that is moved there is read whole. */
async function writeTargets(dir: string, targets: readonly string[]): Promise<void> {
  const file = join(dir, TARGETS);
  await writeFile(
    `${file}.new`,
    JSON.stringify([{ targets: targets.map((target) => new URL(target).host) }]),
  );
  await rename(`${file}.new`, file);
}

function renderConfig({ scrapeInterval, alertmanager }: PrometheusOptions): string {
  return stringify({
    global: { scrape_interval: scrapeInterval, scrape_timeout: scrapeInterval },
    rule_files: ['rules.yml'],
    ...(alertmanager && {
      alerting: { alertmanagers: [{ static_configs: [{ targets: [new URL(alertmanager).host] }] }] },
    }),
    scrape_configs: [{ job_name: 'plumbline', file_sd_configs: [{ files: [TARGETS] }] }],
  });
}

const vectorSchema = z.object({
  data: z.object({
    result: z.array(
      z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) }),
    ),
  }),
});

const matrixSchema = z.object({
  data: z.object({
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        values: z.array(z.tuple([z.number(), z.string()])),
      }),
    ),
  }),
});

const metadataSchema = z.object({
  data: z.array(z.object({ metric: z.string(), type: z.string(), unit: z.string() })),
});

/** What a target said of a family. */
export type FamilyMetadata = z.output<typeof metadataSchema>['data'][number];

/** Samples of one series, with seconds since the epoch. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [time: number, value: number])[];
}

/** One sample of an instant query. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export class Prometheus {
  constructor(
    private readonly daemon: Daemon,
    private readonly dir: string,
  ) {}

  get url(): string {
    return this.daemon.url;
  }

  get pid(): number {
    return this.daemon.pid;
  }

  /** See {@link Daemon.ended}. */
  get ended(): Promise<string> {
    return this.daemon.ended;
  }

  /**
   * Evaluates an expression that gives a vector.
   *
   * @param time seconds since the epoch; now if absent
   */
  async query(expression: string, time?: number): Promise<Sample[]> {
    const query = new URLSearchParams({
      query: expression,
      ...(time !== undefined && { time: String(time) }),
    });
    const answer = await ask('Prometheus', `${this.url}/api/v1/query?${query}`);
    if (!answer.ok) throw new Error(`Prometheus refused ${expression}: ${await answer.text()}`);
    const { data } = vectorSchema.parse(await answer.json());
    return data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
  }

  /** All samples that a selector of a range finds, such as `up[5m]`. */
  async readSamples(selector: string): Promise<Series[]> {
    const answer = await ask(
      'Prometheus',
      `${this.url}/api/v1/query?${new URLSearchParams({ query: selector })}`,
    );
    if (!answer.ok) throw new Error(`Prometheus refused ${selector}: ${await answer.text()}`);
    const { data } = matrixSchema.parse(await answer.json());
    return data.result.map(({ metric, values }) => ({
      labels: metric,
      samples: values.map(([time, value]) => [time, Number(value)] as const),
    }));
  }

  /** What the targets said of their families; only OpenMetrics tells units, and names counters without `_total`. */
  async readMetadata(): Promise<FamilyMetadata[]> {
    const answer = await ask('Prometheus', `${this.url}/api/v1/targets/metadata`);
    return metadataSchema.parse(await answer.json()).data;
  }

  /** Scrapes others from now on; it takes Prometheus up to five seconds to do so. */
  async setTargets(targets: readonly string[]): Promise<void> {
    await writeTargets(this.dir, targets);
  }

  stop(): Promise<number | null> {
    return this.daemon.stop();
  }
}
