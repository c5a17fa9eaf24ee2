/** pino's number of the level `warn`: from there on lines are what others cause. */
const WARN = 40;
/** Distinct messages watched at once; ours are constant texts, so this is not reached but by mistake. */
const MOST_MESSAGES = 1000;
/**
 * A hook for pino that lets each message through only so often, so that a hostile sender cannot fill the disk. What
 * was held back is told by the next line of the message, as `repeats`.
 */
export function limitRepeats({ burst, periodMs, now = Date.now, }) {
    const periods = new Map();
    return {
        logMethod(args, method, level) {
            const text = args.find((arg) => typeof arg === 'string') ?? '';
            const key = `${level} ${text}`;
            const most = level < WARN ? 100 * burst : burst;
            const period = periods.get(key);
            const time = now();
            if (period && time - period.start < periodMs) {
                period.lines++;
                if (period.lines <= most)
                    method.apply(this, args);
                return;
            }
            if (!period && periods.size >= MOST_MESSAGES)
                periods.clear();
            periods.set(key, { start: time, lines: 1 });
            const held = (period?.lines ?? 0) - most;
            const [first, ...rest] = args;
            if (held <= 0)
                method.apply(this, args);
            else if (typeof first === 'string')
                Reflect.apply(method, this, [{ repeats: held }, first, ...rest]);
            else if (first instanceof Error)
                Reflect.apply(method, this, [{ err: first, repeats: held }, ...rest]);
            else
                Reflect.apply(method, this, [{ ...first, repeats: held }, ...rest]);
        },
    };
}
//# sourceMappingURL=limit-repeats.js.map