import { UsageError } from './command.js';
/** The values of options that must be there. */
export function requireOptions(values, names) {
    const missing = names.filter((name) => values[name] === undefined || values[name] === '');
    if (missing.length > 0) {
        throw new UsageError(`${missing.map((name) => `--${name}`).join(', ')} must be given`);
    }
    return Object.fromEntries(names.map((name) => [name, values[name]]));
}
/** Words of DATA, at least one. */
export function requireData(words) {
    if (words.length === 0)
        throw new UsageError('DATA must be given: a Parquet, CSV or NDJSON file');
    return words;
}
/** A whole number within bounds. */
export function parseWhole(option, text, least, most) {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most)
        return number;
    throw new UsageError(`${option} must be a whole number from ${least} to ${most}, not "${text}"`);
}
/** A number above 0. */
export function parsePositive(option, text) {
    const number = Number(text);
    if (text.trim() !== '' && number > 0 && Number.isFinite(number))
        return number;
    throw new UsageError(`${option} must be a number above 0, not "${text}"`);
}
/** Names of a comma-separated list; undefined if the option is absent. */
export function splitNames(option, text) {
    if (text === undefined)
        return undefined;
    const names = text.split(',').map((name) => name.trim());
    if (names.includes(''))
        throw new UsageError(`${option} "${text}" holds an empty name`);
    return names;
}
/** One of a few words. */
export function parseChoice(option, text, choices) {
    if (choices.includes(text))
        return text;
    throw new UsageError(`${option} must be one of ${choices.join(', ')}, not "${text}"`);
}
/** Part of the rows: a whole number of them, or a percentage. */
export function parseSample(option, text) {
    const percent = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : NaN;
    if (percent > 0 && percent <= 100)
        return { percent };
    const rows = /^\d+$/.test(text) ? Number(text) : 0;
    if (rows > 0)
        return { rows };
    throw new UsageError(`${option} must be a number of rows such as 100000 or a share such as 10%, not "${text}"`);
}
/** An amount of memory, such as 512MB. */
export function parseMemory(option, text) {
    if (/^[1-9]\d*(MB|GB)$/i.test(text))
        return text;
    throw new UsageError(`${option} must be an amount such as 512MB or 2GB, not "${text}"`);
}
/** A base URL without the slash at its end. */
export function parseUrl(option, text) {
    if (/^https?:\/\/./.test(text) && URL.canParse(text))
        return text.replace(/\/+$/, '');
    throw new UsageError(`${option} must be a URL such as http://localhost:9965, not "${text}"`);
}
//# sourceMappingURL=arguments.js.map