import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { matchLabels } from '@plumbline/core';
import { renderPrometheusRules, type RuleGroup } from '../src/index.js';

type Labels = Readonly<Record<string, string>>;

/** A series in promtool's notation: `values` such as `0+10x60`. */
export interface InputSeries {
  readonly series: string;
  readonly values: string;
}

export interface ExpectedSample {
  readonly labels: Labels;
  readonly value: number;
}

export interface ExpectedAlert {
  readonly exp_labels: Labels;
  readonly exp_annotations: Labels;
}

/** One promtool unit test: series go in, every stated expectation must hold exactly. */
export interface RuleTest {
  readonly groups: readonly RuleGroup[];
  readonly series: readonly InputSeries[];
  /** Distance of the samples, and of the evaluations where those have none of their own; default 1m. */
  readonly interval?: string;
  readonly evaluationInterval?: string;
  readonly alerts?: readonly { at: string; alertname: string; firing: readonly ExpectedAlert[] }[];
  readonly queries?: readonly { at: string; expr: string; samples: readonly ExpectedSample[] }[];
}

/**
 * Runs promtool.
 *
 * @returns what it printed
 * @throws Error with what it printed if it exits with another code than 0, or with what to install if it is absent
 */
export async function runPromtool(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  try {
    return (await promisify(execFile)('promtool', args, { env })).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (code === 'ENOENT') {
      throw new Error(
        'promtool is not on the PATH: install Debian\'s package, "apt-get install prometheus"',
        {
          cause: error,
        },
      );
    }
    throw new Error(`promtool ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** Runs a unit test through `promtool test rules`; throws with promtool's account of the difference if it fails. */
export async function testRules({
  groups,
  series,
  interval = '1m',
  evaluationInterval = interval,
  alerts = [],
  queries = [],
}: RuleTest) {
  const suite = {
    rule_files: ['rules.yaml'],
    evaluation_interval: evaluationInterval,
    // Without it, promtool evaluates groups in an order that differs from run to run.
    group_eval_order: groups.map(({ name }) => name),
    tests: [
      {
        interval,
        input_series: series,
        alert_rule_test: alerts.map(({ at, alertname, firing }) => ({
          eval_time: at,
          alertname,
          exp_alerts: firing,
        })),
        promql_expr_test: queries.map(({ at, expr, samples }) => ({
          eval_time: at,
          expr,
          exp_samples: samples.map(({ labels, value }) => ({ labels: matchLabels(labels) || '{}', value })),
        })),
      },
    ],
  };
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-rules-'));
  try {
    await writeFile(join(folder, 'rules.yaml'), renderPrometheusRules(groups));
    // JSON is YAML, and keeps numbers as they are.
    await writeFile(join(folder, 'suite.yaml'), JSON.stringify(suite));
    await runPromtool(['test', 'rules', join(folder, 'suite.yaml')]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const GOT = /^\s*got: (\{.*)$/m;
const SAMPLE = /\{bin="([^"]*)"\} ([^,\s]+)/g;

/**
 * Samples of an expression per bin, to the last digit: promtool says what it got where it was told to expect nothing.
 *
 * @param sampleInterval distance of the samples; rules are evaluated each minute
 */
export async function queryRules({
  groups,
  series,
  sampleInterval,
  at,
  expr,
}: Pick<RuleTest, 'groups' | 'series'> & { sampleInterval: string; at: string; expr: string }): Promise<
  Map<string, number>
> {
  const queries = [{ at, expr, samples: [] }];
  const said = await testRules({
    groups,
    series,
    interval: sampleInterval,
    evaluationInterval: '1m',
    queries,
  }).then(
    () => '',
    (error: Error) => error.message,
  );
  const got = GOT.exec(said)?.[1];
  if (got === undefined) throw new Error(`promtool has no samples of ${expr}: ${said}`);
  return new Map([...got.matchAll(SAMPLE)].map(([, bin, value]) => [bin!, Number(value)]));
}
