import { once } from 'node:events';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DEFAULT_WINDOWS, formatDuration, parseDuration } from '@plumbline/core';
import { pino } from 'pino';
import { parseAddress } from '../config/address.js';
import { loadBaselines } from '../config/baselines.js';
import { startService } from '../service.js';
import { parseWhole } from './arguments.js';
import { UsageError, type Command } from './command.js';

const HELP = `Usage: plumbline serve --baseline PATH [OPTION ...]

Takes predictions over HTTP, counts them into the bins of their baseline, and
serves the counts to Prometheus.

  --baseline PATH            baseline file, or a folder of them; repeatable
  --window DURATION          rolling window such as 5m; repeatable
                             (default: ${DEFAULT_WINDOWS.join(', ')})
  --web.listen-address ADDR  (default: :9965)
  --web.telemetry-path PATH  (default: /metrics)
  --web.max-body-bytes N     largest request body (default: 8388608)
  --ingest.max-held-bytes N  most bytes of all bodies that wait to be counted;
                             more are answered 503 (default: 67108864)
  --series.limit N           most series of model metrics (default: 100000)
  --drain.timeout DURATION   how long running requests may take after SIGTERM
                             (default: 10s)
  --log.level LEVEL          debug, info, warn, error (default: info)

  POST /v1/predictions       {"model", "version", "features": {...},
                             "prediction"}; one object, an array, or NDJSON
  GET  /metrics              for Prometheus
  GET  /api/v1/models        models, drift tables and histograms as JSON
  GET  /-/healthy  /-/ready`;

const OPTIONS = {
  baseline: { type: 'string', multiple: true, default: [] as string[] },
  window: { type: 'string', multiple: true, default: [...DEFAULT_WINDOWS] },
  'web.listen-address': { type: 'string', default: ':9965' },
  'web.telemetry-path': { type: 'string', default: '/metrics' },
  'web.max-body-bytes': { type: 'string', default: '8388608' },
  'ingest.max-held-bytes': { type: 'string', default: '67108864' },
  'series.limit': { type: 'string', default: '100000' },
  'drain.timeout': { type: 'string', default: '10s' },
  'log.level': { type: 'string', default: 'info' },
} satisfies NonNullable<ParseArgsConfig['options']>;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'];

export const command: Command = {
  summary: 'run the exporter',
  help: HELP,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.baseline.length === 0)
      throw new UsageError('--baseline names no file: give one, or a folder of them');
    if (!LOG_LEVELS.includes(values['log.level'])) {
      throw new UsageError(`--log.level ${values['log.level']}: there are ${LOG_LEVELS.join(', ')}`);
    }
    if (!values['web.telemetry-path'].startsWith('/')) {
      throw new UsageError(`--web.telemetry-path ${values['web.telemetry-path']}: it must begin with /`);
    }
    const windows = refusing(() => spellWindows(values.window));
    refusing(() => parseAddress(values['web.listen-address']));
    const drainMs = refusing(() => parseDuration(values['drain.timeout'])) * 1000;
    const log = pino({ level: values['log.level'] }, pino.destination({ dest: 2, sync: true }));
    const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    const service = await startService({
      baselines: await loadBaselines(values.baseline),
      windows,
      address: values['web.listen-address'],
      telemetryPath: values['web.telemetry-path'],
      bodyLimit: parseWhole('--web.max-body-bytes', values['web.max-body-bytes'], 1, 2 ** 30),
      heldLimit: parseWhole('--ingest.max-held-bytes', values['ingest.max-held-bytes'], 1, 2 ** 36),
      seriesLimit: parseWhole('--series.limit', values['series.limit'], 1, 1e9),
      drainMs,
      log,
    });
    await asked;
    log.info('ending');
    await service.close();
    log.info('ended');
    return 0;
  },
};

/** Windows from short to long, each once and in its shortest spelling (24h is 1d): rules match them by their text. */
function spellWindows(windows: readonly string[]): string[] {
  const seconds = new Set(windows.map(parseDuration));
  return [...seconds].sort((a, b) => a - b).map(formatDuration);
}

/** What the caller wrote wrongly is misuse, whoever notices it. */
function refusing<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
