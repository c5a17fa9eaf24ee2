import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DRIFT_FLOOR,
  FEWEST_OBSERVATIONS,
  FEWEST_OBSERVATIONS_PER_BIN,
  METRICS,
  ON_FEATURE,
  RECORDED,
  REJECT_REASONS,
} from '@plumbline/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRuleGroups, renderPrometheusRules } from '../src/index.js';
import { readMetricNames } from './metric-names.js';
import { runPromtool } from './promtool.js';

const folder = new URL('../runbooks/', import.meta.url);
const known = new Set<string>([
  ...Object.values(METRICS).map(({ name }) => name),
  ...Object.values(RECORDED),
  'up',
]);

describe('runbooks', () => {
  let files: string[];
  let queries: string[];
  beforeAll(async () => {
    files = await readdir(folder);
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
    queries = [...texts.join('\n').matchAll(/```promql\n([^]*?)```/g)].map(([, query]) => query!);
  });

  it('stand at the address that each alert gives', () => {
    const base = 'https://host/books/';
    const alerts = buildRuleGroups({
      runbook_base_url: base,
      canaries: [{ model: 'credit', canary: '8', stable: '7' }],
    })
      .flatMap(({ rules }) => rules)
      .flatMap((rule) => ('alert' in rule ? [rule] : []));
    expect(alerts).not.toEqual([]);
    for (const { annotations } of alerts) {
      expect(files.map((file) => base + file)).toContain(annotations['runbook_url']);
    }
  });

  it('query only metrics that exist', () => {
    const names = queries.flatMap(readMetricNames);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('state the thresholds and labels that the alert uses', async () => {
    const text = await readFile(new URL('PlumblineFeatureDrift.md', folder), 'utf8');
    expect(text).toContain(`PSI is at or above ${DRIFT_FLOOR};`);
    expect(text).toContain(`at least ${FEWEST_OBSERVATIONS} observations`);
    expect(text).toContain(`at least ${FEWEST_OBSERVATIONS_PER_BIN} per bin`);
    expect(text).toContain(ON_FEATURE.slice(0, -1));
  });

  it('say what each reason of a refusal means', async () => {
    const names = ['IngestRejecting', 'BaselineMissing', 'UnknownVersion'];
    const texts = await Promise.all(
      names.map((name) => readFile(new URL(`Plumbline${name}.md`, folder), 'utf8')),
    );
    expect(REJECT_REASONS.filter((reason) => !texts.join().includes(`\`${reason}\``))).toEqual([]);
  });

  it('hold queries that Prometheus can read', async () => {
    const rules = queries.map((expr, i) => ({ record: `query_${i}`, expr, labels: {} }));
    const scratch = await mkdtemp(join(tmpdir(), 'plumbline-runbooks-'));
    try {
      const path = join(scratch, 'rules.yaml');
      await writeFile(path, renderPrometheusRules([{ name: 'runbooks', interval: '1m', rules }]));
      expect(await runPromtool(['check', 'rules', path])).toContain(`${queries.length} rules found`);
    } finally {
      await rm(scratch, { recursive: true });
    }
  });
});
