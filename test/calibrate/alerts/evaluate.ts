import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderPrometheusRules, type RuleGroup } from '@plumbline/alerts';
import { makeFolder } from '../../harness/workspace.js';

/** A series with one sample a minute from time 0 on; null where there is none. */
export interface MinuteSeries {
  /** Name and labels. */
  readonly series: string;
  /** The only value of a gauge that never changes, or one a minute. */
  readonly values: number | ArrayLike<number>;
}

/** As often as the group of the shortest window is evaluated; promtool knows one interval for all. */
export const EVALUATED_EVERY_MINUTES = 2;

/** An alert that was firing. */
export interface Firing {
  readonly labels: Readonly<Record<string, string>>;
  /** Minute of its first evaluation in which it fired. */
  readonly since: number;
  /** Minutes for which it fired. */
  readonly minutes: number;
}

/**
 * Lets promtool evaluate rules as Prometheus would, `for` and memory of alerts included.
 *
 * @param from first minute from which on alerts are told
 * @returns all alerts that fired in the minutes `from` to `minutes`
 * @throws Error with what promtool said if it cannot read rules or series
 */
export async function evaluateAlerts(
  groups: readonly RuleGroup[],
  series: readonly MinuteSeries[],
  { from, minutes }: { readonly from: number; readonly minutes: number },
): Promise<Firing[]> {
  const range = `[${(minutes - from) * 60 + 30}s:1m]`;
  const firing = 'ALERTS{alertstate="firing"}';
  const queries = [`min_over_time(timestamp(${firing})${range})`, `count_over_time(${firing}${range})`];
  const suite = {
    rule_files: ['rules.yaml'],
    evaluation_interval: `${EVALUATED_EVERY_MINUTES}m`,
    group_eval_order: groups.map(({ name }) => name),
    tests: [
      {
        interval: '1m',
        input_series: series.map(({ series: name, values }) => ({
          series: name,
          values: typeof values === 'number' ? `${values}+0x${minutes}` : Array.from(values).join(' '),
        })),
        // Told to expect a sample that cannot be, promtool says what it got.
        promql_expr_test: queries.map((expr) => ({
          expr,
          eval_time: `${minutes}m`,
          exp_samples: [{ labels: '{impossible="yes"}', value: 0 }],
        })),
      },
    ],
  };
  const folder = await makeFolder();
  try {
    await writeFile(join(folder.path, 'rules.yaml'), renderPrometheusRules(groups));
    await writeFile(join(folder.path, 'suite.yaml'), JSON.stringify(suite));
    const said = await runPromtool(['test', 'rules', join(folder.path, 'suite.yaml')]);
    const [starts, counts] = queries.map((expr) => readSamples(said, expr));
    return [...starts!].map(([labels, since]) => ({
      labels: readLabels(labels),
      since: since / 60,
      minutes: counts!.get(labels)!,
    }));
  } finally {
    await folder.remove();
  }
}

async function runPromtool(args: readonly string[]): Promise<string> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return promisify(execFile)('promtool', args, options).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { code: unknown; stdout: string; stderr: string }) => {
      if (error.code !== 'ENOENT') return error.stdout + error.stderr;
      const way = 'install Debian\'s package, "apt-get install prometheus"';
      throw new Error(`promtool is not on the PATH: ${way}`, { cause: error });
    },
  );
}

const SAMPLE = /(\{[^}]*\}) ([^,\s]+)/g;

function readSamples(said: string, expr: string): Map<string, number> {
  const part = said.split(/expr: /).find((each) => each.startsWith(JSON.stringify(expr)));
  const got = /^\s*got: ?(.*)$/m.exec(part ?? '')?.[1];
  if (got === undefined) throw new Error(`promtool has no answer to ${expr}: ${said}`);
  return new Map([...got.matchAll(SAMPLE)].map(([, labels, value]) => [labels!, Number(value)]));
}

const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

const readLabels = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(LABEL)].map(([, name, value]) => [name!, value!]));
