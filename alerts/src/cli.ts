import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { PROFILES, ruleConfigSchema, type RuleConfig } from './config.js';
import { FORMATS, renderRules, type Format } from './render.js';
import { describeIssue } from './resolve.js';

export const summary = 'render recording rules and alerts for Prometheus and Grafana';

export const help = `Usage: plumbline rules [OPTION ...]

Writes recording rules and alerts. Without options: the defaults, as a rule file
of Prometheus, to standard output.

  --config FILE      YAML with models, thresholds, windows, labels and teams
  --format FORMAT    ${FORMATS.join(', ')} (default prometheus)
  --profile PROFILE  ${PROFILES.join(' or ')}; overrides the file (default lean)
  --out FILE         write there in place of standard output

Keys of the file, all optional:

  profile: lean | full
  windows: [{window: 1h, interval: 4m, pages: true, for: 15m, compare_with: [1d, 7d]}]
                                   # other than 5m, 1h, 1d: start the exporters with the
                                   # same --window, as they state the significance it takes;
                                   # without it the strictest that they state is taken
  watch_window: 1h                 # window of rates and of traffic
  runbook_base_url: https://host/runbooks
  alert_labels: {environment: prod}
  keep_firing_for: 5m              # needs Prometheus 2.42
  thresholds: {drift_floor: 0.2, warn_floor: 0.1, rate_floor: 0.01,
               rejected_ratio: 0.05, mixed_version_ratio: 0.01, model_age: 90d}
  alerts: {PlumblineNullSpike: {enabled: false, for: 1h, severity: info}}
  overrides: [{model: credit, version: "7", feature: age, drift_floor: 0.3,
               warn_floor: off, labels: {team: fraud}}]
  experiments: [credit]            # models of which several versions may serve
  canaries: [{model: credit, canary: "8", stable: "7"}]
  teams: [{name: fraud, webhook_url: https://host/hook}]   # by the label team`;

/**
 * Runs the command.
 *
 * @param args words behind the command's name
 * @returns exit code
 * @throws Error that names the file, the line and the way out of each fault
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      config: { type: 'string' },
      format: { type: 'string', default: 'prometheus' },
      profile: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const format = chooseOf(FORMATS, '--format', values.format);
  const config = values.config === undefined ? {} : await readConfig(values.config);
  const profile =
    values.profile === undefined ? {} : { profile: chooseOf(PROFILES, '--profile', values.profile) };
  const text = renderChecked({ ...config, ...profile }, format, values.config);
  if (values.out === undefined) process.stdout.write(text);
  else await writeFile(values.out, text);
  return 0;
}

function renderChecked(config: RuleConfig, format: Format, path: string | undefined): string {
  try {
    return renderRules(config, format);
  } catch (error) {
    if (path === undefined) throw error;
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

function chooseOf<T extends string>(all: readonly T[], option: string, given: string): T {
  const found = all.find((each) => each === given);
  if (found === undefined) throw new Error(`${option} "${given}" is none of ${all.join(', ')}`);
  return found;
}

/** Reads a configuration; all its faults are reported at once, each with its line. */
async function readConfig(path: string): Promise<RuleConfig> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Error(`cannot read ${path}: ${error.message}`, { cause: error });
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    throw new Error(`${path}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
  }
  const config = (document.toJS() ?? {}) as RuleConfig;
  const result = ruleConfigSchema.safeParse(config);
  if (result.success) return config;
  const lineOf = (place: readonly PropertyKey[]): number => {
    for (let length = place.length; length > 0; length--) {
      const node = document.getIn(place.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  throw new Error(
    result.error.issues
      .map((issue) => {
        const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
        return `${path}:${lineOf([...issue.path, ...key])}: ${describeIssue(issue)}`;
      })
      .join('\n'),
  );
}
