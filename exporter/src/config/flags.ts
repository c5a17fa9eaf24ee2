import type { ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { UsageError } from '../cli/command.js';
import { describeIssue } from './read-yaml.js';
import { configSchema, type Config } from './schema.js';
import { schemaAt, unwrap } from './shape.js';

/** A flag of `plumbline serve` that says what a key of the configuration file says, and wins over it. */
export interface Flag {
  readonly name: string;
  /** Place in the configuration, `section.key`. */
  readonly key: string;
  /** What stands for the value in the help; none for a switch. */
  readonly value?: string;
}

export const FLAGS: readonly Flag[] = [
  { name: 'baseline', key: 'baselines', value: 'PATH' },
  { name: 'baseline.poll-interval', key: 'baseline.poll_interval', value: 'DURATION' },
  { name: 'workers', key: 'workers', value: 'N' },
  { name: 'model.retire-after', key: 'model.retire_after', value: 'DURATION' },
  { name: 'window', key: 'windows', value: 'DURATION' },
  { name: 'gauges.feature', key: 'gauges.features', value: 'NAME' },
  { name: 'web.listen-address', key: 'web.listen_addresses', value: 'ADDR' },
  { name: 'web.telemetry-path', key: 'web.telemetry_path', value: 'PATH' },
  { name: 'web.external-url', key: 'web.external_url', value: 'URL' },
  { name: 'web.route-prefix', key: 'web.route_prefix', value: 'PATH' },
  { name: 'web.enable-admin-api', key: 'web.enable_admin_api' },
  { name: 'ingest.max-body-bytes', key: 'ingest.max_body_bytes', value: 'N' },
  { name: 'ingest.max-held-bytes', key: 'ingest.max_held_bytes', value: 'N' },
  { name: 'ingest.max-resident-bytes', key: 'ingest.max_resident_bytes', value: 'N' },
  { name: 'ingest.time', key: 'ingest.time', value: 'WHAT' },
  { name: 'ingest.numeric-strings', key: 'ingest.numeric_strings' },
  { name: 'ingest.late-after', key: 'ingest.late_after', value: 'DURATION' },
  { name: 'snapshot.file', key: 'snapshot.file', value: 'PATH' },
  { name: 'snapshot.interval', key: 'snapshot.interval', value: 'DURATION' },
  { name: 'series.limit', key: 'series.limit', value: 'N' },
  { name: 'ready.after-scrape', key: 'ready.after_scrape' },
  { name: 'drain.timeout', key: 'drain.timeout', value: 'DURATION' },
  { name: 'log.level', key: 'log.level', value: 'LEVEL' },
  { name: 'log.format', key: 'log.format', value: 'FORMAT' },
];

/** What flags said, by their names, as `parseArgs` gives it. */
export type FlagValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** Whether a flag may be given several times. */
export const isRepeatable = ({ key }: Flag): boolean =>
  unwrap(schemaAt(configSchema, key.split('.'))!) instanceof z.ZodArray;

/** The flags in the form that `parseArgs` takes. */
export function listFlagOptions(): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    FLAGS.map((flag) => [
      flag.name,
      { type: flag.value === undefined ? 'boolean' : 'string', multiple: isRepeatable(flag) },
    ]),
  );
}

/**
 * Lays what flags said over what a file said.
 *
 * @returns the whole configuration
 * @throws UsageError naming each flag whose value does not fit
 */
export function applyFlags(file: object, values: FlagValues): Config {
  const said = structuredClone(file) as Record<string, unknown>;
  for (const { name, key } of FLAGS) {
    const value = values[name];
    if (value !== undefined) setAt(said, key.split('.'), readFlag(key, value));
  }
  const result = configSchema.safeParse(said);
  if (result.success) return result.data;
  throw new UsageError(result.error.issues.map(describeFlagIssue).join('\n'));
}

function readFlag(key: string, value: FlagValues[string]): unknown {
  const isNumber = unwrap(schemaAt(configSchema, key.split('.'))!) instanceof z.ZodNumber;
  return isNumber && /^-?\d+$/.test(String(value)) ? Number(value) : value;
}

function setAt(target: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[first!] = value;
  else setAt((target[first!] ??= {}) as Record<string, unknown>, rest, value);
}

/** The file was held to the schema before: what does not fit now came from a flag. */
function describeFlagIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  const flag = FLAGS.find(({ key }) => place === key || place.startsWith(`${key}.`));
  return flag ? `--${flag.name}: ${issue.message}` : describeIssue(configSchema, issue)[0]!.message;
}
