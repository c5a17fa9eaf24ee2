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
  const spans = listSpans(from, minutes);
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
        promql_expr_test: spans.flatMap(({ until, starts, lengths }) =>
          [starts, lengths].map((expr) => ({
            expr,
            eval_time: `${until}m`,
            exp_samples: [{ labels: '{impossible="yes"}', value: 0 }],
          })),
        ),
      },
    ],
  };
  const folder = await makeFolder();
  try {
    await writeFile(join(folder.path, 'rules.yaml'), renderPrometheusRules(groups));
    await writeFile(join(folder.path, 'suite.yaml'), JSON.stringify(suite));
    const said = await runPromtool(['test', 'rules', join(folder.path, 'suite.yaml')]);
    return joinSpans(said, spans);
  } finally {
    await folder.remove();
  }
}

/** Part of the time that is asked for: promtool refuses to hold more than 10 000 samples at once. */
interface Span {
  readonly until: number;
  /** When each alert began to fire, and for how many minutes it did. */
  readonly starts: string;
  readonly lengths: string;
}

const SPAN_MINUTES = 240;

/** From the last to the first. The constant tells the questions of one span from those of another. */
function listSpans(from: number, minutes: number): Span[] {
  const firing = 'ALERTS{alertstate="firing"}';
  const spans: Span[] = [];
  for (let until = minutes; until > from; until -= SPAN_MINUTES) {
    // Half a minute less, so that no minute is in two of them.
    const seconds = Math.min(SPAN_MINUTES, until - from) * 60 - 30;
    const range = `[${seconds}s:1m]`;
    spans.push({
      until,
      starts: `min_over_time(timestamp(${firing})${range}) and on () vector(${until})`,
      lengths: `count_over_time(${firing}${range}) and on () vector(${until})`,
    });
  }
  return spans;
}

function joinSpans(said: string, spans: readonly Span[]): Firing[] {
  const fired = new Map<string, { since: number; minutes: number }>();
  for (const { starts, lengths } of spans) {
    const minutes = readSamples(said, lengths);
    for (const [labels, second] of readSamples(said, starts)) {
      fired.set(labels, {
        since: second / 60,
        minutes: (fired.get(labels)?.minutes ?? 0) + minutes.get(labels)!,
      });
    }
  }
  return [...fired].map(([labels, { since, minutes }]) => ({ labels: readLabels(labels), since, minutes }));
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
