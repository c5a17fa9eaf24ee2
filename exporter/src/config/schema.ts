import { DEFAULT_WINDOWS, formatDuration, parseDuration } from '@plumbline/core';
import { z } from 'zod';
import { LOG_FORMATS, LOG_LEVELS } from '../log/choices.js';
import { parseAddress } from './address.js';
import { wholeNumber } from './fields.js';
import { learn, segments } from './model-rules.js';

/** A text that a parser takes; its fault is the parser's message. */
const parsedBy = (parse: (text: string) => unknown) =>
  z
    .string({ error: ({ input }) => faultOf(parse, String(input)) ?? 'must be a text: put it in quotes' })
    .superRefine((text, context) => {
      const message = faultOf(parse, text);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });

function faultOf(parse: (text: string) => unknown, text: string): string | undefined {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const address = parsedBy(parseAddress);
const duration = parsedBy(parseDuration);
const windowName = duration.overwrite((text) =>
  faultOf(parseDuration, text) === undefined ? formatDuration(parseDuration(text)) : text,
);

/** One of a few words. */
export const choice = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: ({ input }) => `${JSON.stringify(input)} is none of ${values.join(', ')}` });

const path = z
  .string()
  .regex(/^\/[\w.~/-]*$/, 'must be a path that begins with / and has letters, digits and . _ ~ - / only');

/** Paths that are taken: some need other credentials than a scrape, or none. */
const TAKEN = /^\/(-|api|v1|config)(\/|$)/;

const retireAfter = parsedBy((text) => {
  if (text === 'never' || faultOf(parseDuration, text) === undefined) return;
  throw new RangeError(`"${text}" is neither never nor a duration: write it like 90s, 5m, 1h30m or 1d`);
});

const externalUrl = parsedBy((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new RangeError(`"${text}" is no URL: write it like https://example.org/plumbline`);
  if (url.username !== '' || url.password !== '')
    throw new RangeError('the URL must not hold a user or password');
});

const web = z.strictObject({
  listen_addresses: z
    .array(address)
    .min(1, 'must name at least one')
    .default([':9965'])
    .describe('Addresses to listen on, such as `:9965`, `127.0.0.1:9965` or `[::1]:9965`.'),
  telemetry_path: path
    .refine((text) => !TAKEN.test(text), 'must not begin with /-/, /api/, /v1/ or /config')
    .default('/metrics')
    .describe('Where Prometheus scrapes.'),
  external_url: externalUrl
    .optional()
    .describe('URL under which users reach the exporter, if a proxy stands in front of it.'),
  route_prefix: path
    .optional()
    .describe('Prefix of all paths; by default the path of `external_url`, which is none as a rule.'),
  enable_admin_api: z
    .boolean()
    .default(false)
    .describe(
      'Take baselines by PUT. Whoever reaches the port may send them, unless credentials are asked for.',
    ),
});

const log = z.strictObject({
  level: choice(LOG_LEVELS)
    .default('info')
    .describe(`Least level that is logged: ${LOG_LEVELS.join(', ')}.`),
  format: choice(LOG_FORMATS)
    .default('json')
    .describe(`Form of a log line: ${LOG_FORMATS.join(', ')}.`),
});

/** What windows go by. */
const TIMES = ['arrival', 'event'] as const;

/** An exporter that has nothing to do needs more: a limit below would refuse everything. */
const LEAST_RESIDENT = 64 * 2 ** 20;

const ingest = z.strictObject({
  max_body_bytes: wholeNumber(1, 2 ** 30)
    .default(8_388_608)
    .describe('Largest request body.'),
  max_held_bytes: wholeNumber(1, 2 ** 36)
    .default(67_108_864)
    .describe('Most bytes of all bodies that wait to be counted; more are answered 503.'),
  max_resident_bytes: wholeNumber(LEAST_RESIDENT, 2 ** 40)
    .optional()
    .describe(
      'While a process has more memory than this, predictions are answered 503. By default there is no such limit.',
    ),
  time: choice(TIMES)
    .default('arrival')
    .describe('What windows go by: `arrival`, or for replays the `timestamp` of each `event`.'),
  numeric_strings: z
    .boolean()
    .default(false)
    .describe('Take texts that spell a number, such as `"12.5"`, for it where the baseline has numbers.'),
  late_after: duration
    .default('1m')
    .describe('By event time, events so much older than the newest are refused.'),
});

const baseline = z.strictObject({
  poll_interval: duration
    .default('30s')
    .describe('How often baseline files are looked at where the operating system reports no changes.'),
});

const model = z.strictObject({
  retire_after: retireAfter
    .default('7d')
    .describe('A version without events for so long loses its series until one comes; or `never`.'),
});

const snapshot = z.strictObject({
  file: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Keep windows here over a restart; relative to the configuration file. Without it they start empty.',
    ),
  interval: duration.default('10s').describe('The most that a crash takes from the windows.'),
});

const series = z.strictObject({
  limit: wholeNumber(1, 1e9).default(100_000).describe('Most series of model metrics.'),
});

const gauges = z.strictObject({
  features: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Features whose windows stand as gauges, with quantiles, as those of predictions do: names, or `*` for all.',
    ),
});

const ready = z.strictObject({
  after_scrape: z
    .boolean()
    .default(false)
    .describe('Be ready only once the metrics of the models were scraped, so that no first count is lost.'),
});

const drain = z.strictObject({
  timeout: duration.default('10s').describe('How long running requests may take after SIGTERM.'),
});

/** Far more than a machine that runs one exporter has cores. */
const MOST_WORKERS = 64;

/** The configuration file. Everything has a default. */
export const configSchema = z
  .strictObject({
    web: web.prefault({}),
    log: log.prefault({}),
    ingest: ingest.prefault({}),
    baselines: z
      .array(z.string().min(1))
      .default([])
      .describe('Baseline files, or folders of them; relative to the configuration file.'),
    baseline: baseline.prefault({}),
    learn: learn.default([]),
    workers: wholeNumber(1, MOST_WORKERS)
      .default(1)
      .describe('Processes that take predictions behind one port; one for each core at most.'),
    model: model.prefault({}),
    windows: z
      .array(windowName)
      .min(1, 'must name at least one')
      .default([...DEFAULT_WINDOWS])
      .describe('Rolling windows.'),
    gauges: gauges.prefault({}),
    segments: segments.default([]),
    snapshot: snapshot.prefault({}),
    series: series.prefault({}),
    ready: ready.prefault({}),
    drain: drain.prefault({}),
  })
  .superRefine(({ ingest, snapshot, workers, learn }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    const isByEvent = ingest.time === 'event';
    if (isByEvent && snapshot.file !== undefined) {
      const message = 'windows by event time are of a replay and cannot be kept: leave snapshot.file out';
      refuse(['ingest', 'time'], message);
    }
    if (workers === 1) return;
    if (isByEvent) refuse(['workers'], 'event time takes one process, as it has one clock: set workers to 1');
    if (learn.length > 0) {
      refuse(['workers'], 'learning takes one process, as it needs all events: set workers to 1');
    }
  });

export type Config = z.output<typeof configSchema>;

/** What takes a new process to change; everything else is taken over by a reload. */
export const FIXED_KEYS: readonly string[] = [
  'web.listen_addresses',
  'web.telemetry_path',
  'web.external_url',
  'web.route_prefix',
  'log.format',
  'ingest.time',
  'ingest.numeric_strings',
  'ingest.late_after',
  'baselines',
  'baseline.poll_interval',
  'workers',
  'learn',
  'model.retire_after',
  'windows',
  'gauges.features',
  'segments',
  'snapshot.file',
  'snapshot.interval',
  'series.limit',
];

/** Whether a key, as the list of keys has it, takes a new process to change. */
export const isFixed = (key: string): boolean =>
  FIXED_KEYS.some((fixed) => key === fixed || key.startsWith(`${fixed}[]`));
