/** A family of an OpenMetrics text, with the values of its series by their names and labels as they stand there. */
export interface ParsedFamily {
  type: string;
  unit?: string;
  help?: string;
  readonly samples: Map<string, number>;
}

/** What may follow the name of a family in the names of its samples, by type (OpenMetrics 1.0, "Suffixes"). */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  gauge: [''],
  unknown: [''],
  counter: ['_total', '_created'],
  summary: ['', '_sum', '_count', '_created'],
  histogram: ['_bucket', '_sum', '_count', '_created'],
};

const METADATA = /^# (TYPE|UNIT|HELP) ([a-zA-Z_:][\w:]*) (.*)$/;
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /^([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,(?=.)|$)/;
const NUMBER = /^(?:[+-]?(?:\d+\.?\d*(?:e[+-]?\d+)?)|[+-]Inf|NaN)$/;

/**
 * Reads a text as OpenMetrics 1.0 asks for it, without the leniency of Prometheus. No exemplars and timestamps.
 *
 * @throws Error naming the first line that breaks a rule
 */
export function parseOpenMetrics(text: string): Map<string, ParsedFamily> {
  if (!text.endsWith('\n# EOF\n')) throw new Error('must end with "# EOF" and a line break');
  const families = new Map<string, ParsedFamily>();
  let current = '';
  for (const [at, line] of text.slice(0, -'# EOF\n'.length).split('\n').slice(0, -1).entries()) {
    try {
      current = line.startsWith('#')
        ? readMetadata(line, current, families)
        : readSample(line, current, families);
    } catch (error) {
      throw new Error(`line ${at + 1}: ${(error as Error).message}: ${line}`, { cause: error });
    }
  }
  for (const [name, { type, samples }] of families) {
    if (type === 'histogram') checkBuckets(name, samples);
    const clash = (SUFFIXES[type] ?? []).find((suffix) => suffix !== '' && families.has(name + suffix));
    if (clash !== undefined) throw new Error(`family ${name + clash} is named like samples of ${name}`);
  }
  return families;
}

function readMetadata(line: string, current: string, families: Map<string, ParsedFamily>): string {
  const [, word, name = '', said = ''] = METADATA.exec(line) ?? fail('no metadata');
  if (name !== current) {
    if (families.has(name)) fail('the family stood before');
    families.set(name, { type: 'unknown', samples: new Map() });
  }
  const family = families.get(name)!;
  if (family.samples.size > 0) fail('metadata after samples');
  if (word === 'TYPE') {
    if (!(said in SUFFIXES)) fail('no type');
    family.type = said;
  } else if (word === 'UNIT') {
    if (!name.endsWith(`_${said}`)) fail('the name does not end with its unit');
    if (family.unit !== undefined) fail('a second unit');
    family.unit = said;
  } else {
    if (family.help !== undefined) fail('a second help text');
    if (!/^(?:[^"\\]|\\[\\"n])*$/.test(said)) fail('a wrong escape');
    family.help = said;
  }
  return name;
}

function readSample(line: string, current: string, families: Map<string, ParsedFamily>): string {
  const [, name = '', labels, text = ''] = SAMPLE.exec(line) ?? fail('no sample');
  const family = families.get(current) ?? fail('no family');
  const suffix = name.slice(current.length);
  if (!name.startsWith(current) || !SUFFIXES[family.type]!.includes(suffix)) fail(`no ${family.type}`);
  const pairs = readLabels(labels ?? '');
  if (!NUMBER.test(text)) fail('no number');
  const value = Number(text.replace('Inf', 'Infinity'));
  if (suffix !== '' && !(value >= 0)) fail('a count below 0');
  if (family.type === 'counter' && value === Infinity) fail('an infinite counter');
  if (suffix === '_bucket' && !pairs.has('le')) fail('a bucket without le');
  const quantile = Number(pairs.get('quantile'));
  if (family.type === 'summary' && suffix === '' && !(quantile >= 0 && quantile <= 1)) fail('no quantile');
  const series = `${name}{${[...pairs].sort().join(';')}}`;
  if (family.samples.has(series)) fail('the series stood before');
  family.samples.set(series, value);
  return current;
}

function readLabels(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let rest = text; rest !== '';) {
    const [whole, name = '', value = ''] = LABEL.exec(rest) ?? fail('wrong labels');
    if (pairs.has(name)) fail('a label stands twice');
    pairs.set(name, value);
    rest = rest.slice(whole.length);
  }
  return pairs;
}

function checkBuckets(name: string, samples: ReadonlyMap<string, number>): void {
  const last = new Map<string, number>();
  for (const [series, value] of samples) {
    if (!series.startsWith(`${name}_bucket`)) continue;
    const others = series.replace(/;?le,[^;}]*/, '');
    if (value < (last.get(others) ?? 0)) throw new Error(`buckets of ${name} do not add up: ${series}`);
    last.set(others, value);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
