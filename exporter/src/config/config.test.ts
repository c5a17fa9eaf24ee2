import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from './load.js';

const TESTDATA = fileURLToPath(new URL('./testdata/', import.meta.url));
const load = (name: string) => loadConfig(join(TESTDATA, name), {});

/** The whole message of each file, without the folder. */
const MESSAGES: Readonly<Record<string, string>> = {
  'invalid-a-list.yaml': 'invalid-a-list.yaml:1: Invalid input: expected object, received array',
  'invalid-address-not-a-list.yaml':
    'invalid-address-not-a-list.yaml:2: web.listen_addresses: Invalid input: expected array, received string',
  'invalid-address.yaml':
    'invalid-address.yaml:2: web.listen_addresses.1: "9965" is no listen address: write it like :9965, 127.0.0.1:9965 or [::1]:9965',
  'invalid-aliases.yaml':
    'invalid-aliases.yaml: Excessive alias count indicates a resource exhaustion attack',
  'invalid-baselines.yaml':
    'invalid-baselines.yaml:1: baselines: Invalid input: expected array, received string',
  'invalid-body-limit.yaml':
    'invalid-body-limit.yaml:2: ingest.max_body_bytes: must be a whole number from 1 to 1073741824',
  'invalid-drain.yaml':
    'invalid-drain.yaml:2: drain.timeout: "10" is no duration: write it like 90s, 5m, 1h30m or 1d',
  'invalid-event-time.yaml':
    'invalid-event-time.yaml:2: ingest.time: windows by event time are of a replay and cannot be kept: leave snapshot.file out',
  'invalid-external-url-with-password.yaml':
    'invalid-external-url-with-password.yaml:2: web.external_url: the URL must not hold a user or password',
  'invalid-external-url.yaml':
    'invalid-external-url.yaml:2: web.external_url: "example.org/plumbline" is no URL: write it like https://example.org/plumbline',
  'invalid-key-of-another-section.yaml':
    'invalid-key-of-another-section.yaml:2: log: unknown key "limit"; there are level, format',
  'invalid-key-twice.yaml': 'invalid-key-twice.yaml:2: Map keys must be unique',
  'invalid-learn.yaml':
    'invalid-learn.yaml:2: learn.0.events: must be a whole number from 100 to 100000\ninvalid-learn.yaml:3: learn.1.version: a version is missing\ninvalid-learn.yaml:4: learn.2.version: a version must be a text: put it in quotes',
  'invalid-log.yaml':
    'invalid-log.yaml:2: log.level: "loud" is none of debug, info, warn, error\ninvalid-log.yaml:3: log.format: "xml" is none of json, logfmt',
  'invalid-no-window.yaml': 'invalid-no-window.yaml:1: windows: must name at least one',
  'invalid-path.yaml':
    'invalid-path.yaml:2: web.telemetry_path: must be a path that begins with / and has letters, digits and . _ ~ - / only',
  'invalid-path-taken.yaml':
    'invalid-path-taken.yaml:2: web.telemetry_path: must not begin with /-/, /api/, /v1/ or /config',
  'invalid-path-pattern.yaml':
    'invalid-path-pattern.yaml:2: web.telemetry_path: must be a path that begins with / and has letters, digits and . _ ~ - / only',
  'invalid-workers-learn.yaml':
    'invalid-workers-learn.yaml:1: workers: learning takes one process, as it needs all events: set workers to 1',
  'invalid-workers-event-time.yaml':
    'invalid-workers-event-time.yaml:3: workers: event time takes one process, as it has one clock: set workers to 1',
  'invalid-prototype.yaml':
    'invalid-prototype.yaml:1: unknown key "__proto__"; there are web, log, ingest, baselines, baseline, learn, workers, model, windows, gauges, segments, snapshot, series, ready, drain\ninvalid-prototype.yaml:3: unknown key "constructor"; there are web, log, ingest, baselines, baseline, learn, workers, model, windows, gauges, segments, snapshot, series, ready, drain',
  'invalid-ready.yaml':
    'invalid-ready.yaml:2: ready.after_scrape: Invalid input: expected boolean, received string',
  'invalid-retire-after.yaml':
    'invalid-retire-after.yaml:2: model.retire_after: "soon" is neither never nor a duration: write it like 90s, 5m, 1h30m or 1d',
  'invalid-segments.yaml':
    'invalid-segments.yaml:4: segments.0.values: has two segments "eu": keep one of them\ninvalid-segments.yaml:6: segments.1.column: a column must not be empty\ninvalid-segments.yaml:7: segments.1.values: must name at least one\ninvalid-segments.yaml:10: segments.2.values.2: must be a text, a number, true or false\ninvalid-segments.yaml:12: segments.2: unknown key "colum"; did you mean "column"?',
  'invalid-segments-field.yaml':
    'invalid-segments-field.yaml:3: segments.0.column: must be a feature or a field of your own, none of model, version, features, prediction, label, timestamp, id',
  'invalid-segments-twice.yaml':
    'invalid-segments-twice.yaml:3: segments.1.model: there are two entries for model "m": keep one of them',
  'invalid-series-limit.yaml':
    'invalid-series-limit.yaml:2: series.limit: must be a whole number from 1 to 1000000000',
  'invalid-two-documents.yaml':
    'invalid-two-documents.yaml:2: a second document begins here: leave one, and no "---" behind it',
  'invalid-unknown-key.yaml':
    'invalid-unknown-key.yaml:3: web: unknown key "telemetry-pth"; did you mean "telemetry_path"?\ninvalid-unknown-key.yaml:4: web: unknown key "nonsense_of_no_use"; there are listen_addresses, telemetry_path, external_url, route_prefix, enable_admin_api',
  'invalid-unknown-section.yaml': 'invalid-unknown-section.yaml:2: unknown key "logs"; did you mean "log"?',
  'invalid-workers.yaml': 'invalid-workers.yaml:1: workers: must be a whole number from 1 to 64',
  'invalid-window.yaml':
    'invalid-window.yaml:3: windows.1: "five" is no duration: write it like 90s, 5m, 1h30m or 1d',
  'invalid-yaml.yaml':
    'invalid-yaml.yaml:2: Flow sequence in block collection must be sufficiently indented and end with a ]',
};

describe('the configuration file', () => {
  it.each(Object.entries(MESSAGES))('refuses %s', async (name, message) => {
    const error = await load(name).catch((thrown: Error) => thrown);
    expect((error as Error).message.replaceAll(TESTDATA, '')).toBe(message);
  });

  it('has a message for every wrong file', async () => {
    const files = (await readdir(TESTDATA)).filter((name) => name.startsWith('invalid-'));
    expect(Object.keys(MESSAGES).sort()).toEqual(files.sort());
  });

  it('takes every section, baselines and snapshot relative to the file, windows in their shortest form', async () => {
    expect(await load('valid.yaml')).toEqual({
      web: {
        listen_addresses: ['127.0.0.1:0', '[::1]:0'],
        telemetry_path: '/prom',
        external_url: 'https://example.org/drift',
        enable_admin_api: true,
      },
      log: { level: 'warn', format: 'logfmt' },
      ingest: {
        max_body_bytes: 1000,
        max_held_bytes: 2000,
        time: 'arrival',
        numeric_strings: false,
        late_after: '1m',
      },
      baselines: [join(TESTDATA, 'baselines')],
      baseline: { poll_interval: '5s' },
      workers: 1,
      model: { retire_after: 'never' },
      learn: [{ model: 'm', version: '2', events: 10_000 }],
      windows: ['1h', '1d'],
      gauges: { features: ['price'] },
      segments: [{ model: 'm', column: 'region', values: ['eu', '7', 'true'], other: false }],
      snapshot: { file: join(TESTDATA, 'state/windows'), interval: '20s' },
      series: { limit: 500 },
      ready: { after_scrape: true },
      drain: { timeout: '3s' },
    });
  });

  it('has defaults for everything', async () => {
    const defaults = await loadConfig(undefined, {});
    expect(defaults).toMatchObject({ web: { listen_addresses: [':9965'], telemetry_path: '/metrics' } });
    expect(defaults).toMatchObject({ windows: ['5m', '1h', '1d'], log: { level: 'info' }, baselines: [] });
  });

  it('yields to flags, key by key', async () => {
    const flags = {
      'web.listen-address': [':1'],
      'series.limit': '7',
      'log.level': 'debug',
      baseline: ['b'],
    };
    expect(await loadConfig(join(TESTDATA, 'valid.yaml'), flags)).toMatchObject({
      web: { listen_addresses: [':1'], telemetry_path: '/prom' },
      log: { level: 'debug', format: 'logfmt' },
      baselines: ['b'],
      series: { limit: 7 },
    });
  });

  it('names the flags that do not fit', async () => {
    const flags = { 'web.listen-address': [':1', 'x'], 'series.limit': '1.5', 'ready.after-scrape': true };
    await expect(loadConfig(undefined, flags)).rejects.toThrow(
      '--web.listen-address: "x" is no listen address: write it like :9965, 127.0.0.1:9965 or [::1]:9965\n' +
        '--series.limit: must be a whole number from 1 to 1000000000',
    );
  });

  describe('made by chance', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'plumbline-config-'));
    });
    afterAll(() => rm(folder, { recursive: true }));
    const write = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };

    it('may be empty', async () => {
      for (const text of ['', '# nothing\n', '{}', 'null'])
        expect((await loadConfig(await write('empty.yaml', text), {})).series.limit).toBe(100_000);
    });

    it('is refused where it is absent, a folder, or huge', async () => {
      await expect(loadConfig(join(folder, 'none.yaml'), {})).rejects.toThrow(
        /^cannot read .*none\.yaml: ENOENT/,
      );
      await expect(loadConfig(folder, {})).rejects.toThrow(`cannot read ${folder}: EISDIR`);
      const huge = await write('huge.yaml', `windows: [${'5m,'.repeat(3_000_000)}]`);
      await expect(loadConfig(huge, {})).rejects.toThrow(/more than the 8388608 that are taken$/);
      expect(basename(dirname(huge))).toBe(basename(folder));
    });
  });
});
