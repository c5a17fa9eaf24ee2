import { writeFile } from 'node:fs/promises';
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
  /** Base URL of the Alertmanager that alerts go to; none if absent. */
  readonly alertmanager?: string;
}

/** Starts Prometheus on a free port of the loopback address. */
export async function startPrometheus(options: PrometheusOptions): Promise<Prometheus> {
  const configFile = join(options.dir, 'prometheus.yml');
  await writeFile(join(options.dir, 'rules.yml'), options.rules);
  await writeFile(configFile, renderConfig(options));
  const daemon = await Daemon.start({
    name: 'Prometheus',
    command: 'prometheus',
    args: [
      `--config.file=${configFile}`,
      `--storage.tsdb.path=${join(options.dir, 'data')}`,
      '--web.listen-address=127.0.0.1:0',
    ],
    findUrl: (output) => {
      const address = /msg="Listening on" address=(\S+)/.exec(output)?.[1];
      return address && output.includes('Server is ready') ? `http://${address}` : undefined;
    },
  });
  return new Prometheus(daemon);
}

function renderConfig({ targets, scrapeInterval, alertmanager }: PrometheusOptions): string {
  return stringify({
    global: { scrape_interval: scrapeInterval, scrape_timeout: scrapeInterval },
    rule_files: ['rules.yml'],
    ...(alertmanager && {
      alerting: { alertmanagers: [{ static_configs: [{ targets: [new URL(alertmanager).host] }] }] },
    }),
    scrape_configs: [
      { job_name: 'plumbline', static_configs: [{ targets: targets.map((target) => new URL(target).host) }] },
    ],
  });
}

const vectorSchema = z.object({
  data: z.object({
    result: z.array(
      z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) }),
    ),
  }),
});

/** One sample of an instant query. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export class Prometheus {
  constructor(private readonly daemon: Daemon) {}

  get url(): string {
    return this.daemon.url;
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

  stop(): Promise<number | null> {
    return this.daemon.stop();
  }
}
