import { type DestinationStream, type Logger } from 'pino';
import type { LogFormat, LogLevel } from './choices.js';
import { type RepeatLimit } from './limit-repeats.js';
export interface LoggerSettings {
    readonly level: LogLevel;
    readonly format: LogFormat;
}
/**
 * The log: one line of JSON or logfmt an entry, each message at most ten times a minute.
 *
 * @param destination where lines go; standard error if left out
 */
export declare function createLogger({ level, format }: LoggerSettings, destination?: DestinationStream, limit?: RepeatLimit): Logger;
//# sourceMappingURL=create-logger.d.ts.map