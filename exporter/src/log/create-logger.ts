import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogFormat, LogLevel } from './choices.js';
import { limitRepeats, type RepeatLimit } from './limit-repeats.js';
import { formatLogfmt } from './logfmt.js';

export interface LoggerSettings {
  readonly level: LogLevel;
  readonly format: LogFormat;
}

const LIMIT: RepeatLimit = { burst: 10, periodMs: 60_000 };

/**
 * The log: one line of JSON or logfmt an entry, each message at most ten times a minute.
 *
 * @param destination where lines go; standard error if left out
 */
export function createLogger(
  { level, format }: LoggerSettings,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
  limit: RepeatLimit = LIMIT,
): Logger {
  return pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: limitRepeats(limit),
    },
    format === 'logfmt' ? toLogfmt(destination) : destination,
  );
}

function toLogfmt(destination: DestinationStream): DestinationStream {
  return {
    write: (line) => destination.write(`${formatLogfmt(JSON.parse(line) as Record<string, unknown>)}\n`),
  };
}
