import { UsageError } from './command.js';

/** The values of options that must be there. */
export function requireOptions<K extends string>(
  values: Readonly<Partial<Record<K, unknown>>>,
  names: readonly K[],
): Record<K, string> {
  const missing = names.filter((name) => values[name] === undefined || values[name] === '');
  if (missing.length > 0) {
    throw new UsageError(`${missing.map((name) => `--${name}`).join(', ')} must be given`);
  }
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Record<K, string>;
}

/** Words of DATA, at least one. */
export function requireData(words: readonly string[]): readonly string[] {
  if (words.length === 0) throw new UsageError('DATA must be given: a Parquet, CSV or NDJSON file');
  return words;
}

/** A whole number within bounds. */
export function parseWhole(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${option} must be a whole number from ${least} to ${most}, not "${text}"`);
}

/** A number above 0. */
export function parsePositive(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number > 0 && Number.isFinite(number)) return number;
  throw new UsageError(`${option} must be a number above 0, not "${text}"`);
}

/** Names of a comma-separated list; undefined if the option is absent. */
export function splitNames(option: string, text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new UsageError(`${option} "${text}" holds an empty name`);
  return names;
}

/** A base URL without the slash at its end. */
export function parseUrl(option: string, text: string): string {
  if (/^https?:\/\/./.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new UsageError(`${option} must be a URL such as http://localhost:9965, not "${text}"`);
}
