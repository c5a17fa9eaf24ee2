import { pino } from 'pino';
import { limitRepeats } from './limit-repeats.js';
import { formatLogfmt } from './logfmt.js';
const LIMIT = { burst: 10, periodMs: 60_000 };
/**
 * The log: one line of JSON or logfmt an entry, each message at most ten times a minute.
 *
 * @param destination where lines go; standard error if left out
 */
export function createLogger({ level, format }, destination = pino.destination({ dest: 2, sync: true }), limit = LIMIT) {
    return pino({
        level,
        base: null,
        formatters: { level: (label) => ({ level: label }) },
        timestamp: pino.stdTimeFunctions.isoTime,
        hooks: limitRepeats(limit),
    }, format === 'logfmt' ? toLogfmt(destination) : destination);
}
function toLogfmt(destination) {
    return {
        write: (line) => destination.write(`${formatLogfmt(JSON.parse(line))}\n`),
    };
}
//# sourceMappingURL=create-logger.js.map