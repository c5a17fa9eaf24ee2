import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { loadBaselines, mayComeLater } from '../config/baselines.js';
import { describeFlags } from '../config/describe-flags.js';
import { listFlagOptions, type FlagValues } from '../config/flags.js';
import { findIdleRules } from '../config/idle-rules.js';
import { loadConfig } from '../config/load.js';
import type { Config } from '../config/schema.js';
import { createLogger } from '../log/create-logger.js';
import { startService, type Service } from '../service.js';
import { VERSION } from '../version.js';
import { loadWeb } from '../web/load.js';
import { UsageError, type Command } from './command.js';

const HELP = `Usage: plumbline serve --baseline PATH [OPTION ...]

Takes predictions over HTTP, counts them into the bins of their baseline, and
serves the counts to Prometheus.

  --config.file PATH         Configuration in YAML; flags win over it.
  --config.check             Check configuration and baselines, and exit.
  --web.config.file PATH     TLS, users and tokens, in YAML.
  --version                  Print the version, and exit.
${describeFlags()}

  POST /v1/predictions       {"model", "version", "features": {...},
                             "prediction"}; one object, an array, or NDJSON
  GET  /metrics              for Prometheus
  GET  /api/v1/models        models, drift tables and histograms as JSON
  GET  /api/v1/baselines     PUT /api/v1/baselines/MODEL/versions/VERSION
  GET  /config               the configuration that runs
  GET  /-/healthy  /-/ready  POST /-/reload (or SIGHUP)`;

const OPTIONS = {
  'config.file': { type: 'string' },
  'web.config.file': { type: 'string' },
  'config.check': { type: 'boolean' },
  version: { type: 'boolean' },
} satisfies NonNullable<ParseArgsConfig['options']>;

export const command: Command = {
  summary: 'run the exporter',
  help: HELP,
  async run(args) {
    const { values } = parseArgs({ args, options: { ...listFlagOptions(), ...OPTIONS } });
    if (values.version) {
      console.log(`plumbline ${VERSION}`);
      return 0;
    }
    const running: { service?: Service } = {};
    // From the start, as the signal would end the process otherwise. What failed is in the log and in the metrics.
    process.on('SIGHUP', () => void running.service?.reload().catch(() => undefined));
    const load = async () => ({
      config: await loadConfig(values['config.file'], values as FlagValues),
      web: await loadWeb(values['web.config.file']),
    });
    const { config, web } = await load();
    const mayBeEmpty = mayComeLater(config);
    if (config.baselines.length === 0 && !mayBeEmpty)
      throw new UsageError('--baseline names no file: give one, or a folder of them');
    checkSnapshotFolder(config);
    const baselines = await loadBaselines(config.baselines, mayBeEmpty);
    const idle = findIdleRules(config, baselines);
    if (values['config.check']) {
      for (const { key, message } of idle) console.error(`warning: ${key}: ${message}`);
      console.log(`configuration and ${baselines.length} baseline(s) are in order`);
      return 0;
    }
    const log = createLogger(config.log);
    for (const { key, message } of idle) log.warn({ key, detail: message }, 'setting without effect');
    const asked = untilAskedToEnd();
    const service = await startService({ config, web, baselines, load, log });
    running.service = service;
    await asked;
    log.info('ending');
    await service.close();
    log.info('ended');
    // Not held up by what nobody waits for, such as a changed baseline that is being read.
    process.exit(0);
  },
};

/** Further signals are passed over: who sends two, as npx does for Ctrl-C, must not cut off the end that one began. */
function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

/** Refused before the start: otherwise it shows only when the windows are missing after a crash. */
function checkSnapshotFolder({ snapshot: { file } }: Config): void {
  if (file === undefined || existsSync(dirname(file))) return;
  throw new UsageError(`--snapshot.file ${file}: there is no folder ${dirname(file)}`);
}
