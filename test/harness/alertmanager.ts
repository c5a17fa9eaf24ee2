import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Daemon } from './daemon.js';

/** Starts Alertmanager, without its cluster, on a free port of the loopback address. */
export async function startAlertmanager(dir: string, config: object): Promise<Daemon> {
  const configFile = join(dir, 'alertmanager.yml');
  await writeFile(configFile, stringify(config));
  return Daemon.start({
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
}
