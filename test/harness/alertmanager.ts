import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ask } from './ask.js';
import { Daemon } from './daemon.js';

const alertsSchema = z.array(
  z.object({
    fingerprint: z.string(),
    labels: z.record(z.string(), z.string()),
    status: z.object({
      state: z.enum(['unprocessed', 'active', 'suppressed']),
      /** Fingerprints of alerts. */
      inhibitedBy: z.array(z.string()),
    }),
  }),
);

/** An alert that fires, as Alertmanager knows it, whether it tells anybody or not. */
export type KnownAlert = z.infer<typeof alertsSchema>[number];

export class Alertmanager {
  constructor(private readonly daemon: Daemon) {}

  get url(): string {
    return this.daemon.url;
  }

  /** All alerts that fire now, those that are inhibited too. */
  async readAlerts(): Promise<KnownAlert[]> {
    const answer = await ask('Alertmanager', `${this.url}/api/v2/alerts`);
    return alertsSchema.parse(await answer.json());
  }

  stop(): Promise<number | null> {
    return this.daemon.stop();
  }
}

/**
 * Starts Alertmanager, without its cluster, on a free port of the loopback address.
 *
 * @param dir folder for configuration and data; must exist
 * @param config in YAML
 */
export async function startAlertmanager(dir: string, config: string): Promise<Alertmanager> {
  const configFile = join(dir, 'alertmanager.yml');
  await writeFile(configFile, config);
  const daemon = await Daemon.start({
    name: 'Alertmanager',
    command: 'prometheus-alertmanager',
    args: [
      `--config.file=${configFile}`,
      `--storage.path=${join(dir, 'alertmanager')}`,
      '--cluster.listen-address=',
      '--web.listen-address=127.0.0.1:0',
    ],
    findUrl: (output) => {
      const address = /msg="Listening on" address=(127\.0\.0\.1:\d+)/.exec(output)?.[1];
      return address && `http://${address}`;
    },
  });
  return new Alertmanager(daemon);
}
