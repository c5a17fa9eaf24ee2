import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import { ingestResponseSchema, LABEL, METRICS, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../calibrate/random.js';
import { startAlertmanager } from '../harness/alertmanager.js';
import type { Daemon } from '../harness/daemon.js';
import { startPager, type Page, type Pager } from '../harness/pager.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';

// Three replicas, a real Prometheus, a real Alertmanager: a shift of one feature has to become one page and no more.
const MODEL = { model: 'credit', version: '7' };
const FEATURES = ['age', 'income', 'debt', 'tenure', 'score'] as const;
const SHIFTED = 'income';
const SHIFT = 1.5;
const WINDOW = '10s';
const BATCH = 60;
const PATIENCE = 90_000;

const random = new Random(7);
const folder = await makeFolder();
let pager: Pager;
let alertmanager: Daemon;
let prometheus: Prometheus;
let exporters: Daemon[] = [];

const drawEvent = (shift: number) =>
  Object.fromEntries(FEATURES.map((name) => [name, random.normal() + (name === SHIFTED ? shift : 0)]));

/** Sends a batch to every replica. */
async function send(shift: number): Promise<void> {
  for (const { url } of exporters) {
    const events = Array.from({ length: BATCH }, () => ({ ...MODEL, features: drawEvent(shift) }));
    const answer = await fetch(url + ROUTES.predictions, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: events.map((event) => JSON.stringify(event)).join('\n'),
    });
    expect(ingestResponseSchema.parse(await answer.json()).accepted).toBe(BATCH);
  }
}

/** Keeps traffic flowing until a condition holds. */
const sendUntil = (what: string, shift: number, holds: () => Promise<boolean> | boolean) =>
  waitFor(
    what,
    async () => {
      await send(shift);
      return (await holds()) ? true : undefined;
    },
    PATIENCE,
  );

const pagesOf = (status: Page['status']) => pager.pages.filter((page) => page.status === status);

/** Counts what all replicas together saw of a feature in the window. */
async function countWindow(): Promise<number> {
  const values = `${METRICS.featureObservations.name}{${LABEL.feature}="age", ${LABEL.state}="value"}`;
  const [sample] = await prometheus.query(`sum(increase(${values}[${WINDOW}]))`);
  return sample?.value ?? 0;
}

beforeAll(async () => {
  const training = join(folder.path, 'training.ndjson');
  const rows = Array.from({ length: 5000 }, () => JSON.stringify(drawEvent(0)));
  await writeFile(training, rows.join('\n'));
  const baseline = join(folder.path, 'baseline.json');
  const { model, version } = MODEL;
  await runPlumbline(
    ...['baseline', 'build', training, '--model', model, '--version', version, '--out', baseline],
  );

  pager = await startPager();
  alertmanager = await startAlertmanager(folder.path, {
    route: {
      receiver: 'pager',
      group_by: ['alertname', LABEL.model],
      group_wait: '1s',
      group_interval: '1s',
      repeat_interval: '1h',
    },
    receivers: [{ name: 'pager', webhook_configs: [{ url: pager.url, send_resolved: true }] }],
  });
  exporters = await Promise.all(
    [1, 2, 3].map(() => startExporter('--baseline', baseline, '--window', WINDOW)),
  );
  const rules = buildRuleGroups({
    windows: [{ window: WINDOW, interval: '1s', pages: true, for: '2s', compare_with: [] }],
  });
  prometheus = await startPrometheus({
    dir: folder.path,
    targets: exporters.map(({ url }) => url),
    rules: renderPrometheusRules(rules),
    scrapeInterval: '1s',
    alertmanager: alertmanager.url,
  });
}, PATIENCE);

afterAll(async () => {
  await prometheus?.stop();
  await alertmanager?.stop();
  await Promise.all(exporters.map((exporter) => exporter.stop()));
  pager?.close();
  await folder.remove();
});

describe('from a shift in one feature to a page', () => {
  it('nobody is woken while nothing drifts', async () => {
    await sendUntil('a full window', 0, async () => (await countWindow()) > 1000);
    expect(pager.pages).toEqual([]);
  });

  it('one page names the feature that moved, its model and the number', async () => {
    await sendUntil('a page', SHIFT, () => pagesOf('firing').length > 0);
    const [page] = pager.pages;
    expect(pager.pages).toHaveLength(1);
    expect(page!.alerts).toHaveLength(1);
    const { labels, annotations } = page!.alerts[0]!;
    expect(labels).toMatchObject({
      alertname: 'PlumblineFeatureDrift',
      severity: 'critical',
      [LABEL.feature]: SHIFTED,
      [LABEL.model]: MODEL.model,
      [LABEL.version]: MODEL.version,
    });
    expect(annotations['summary']).toContain(`Feature ${SHIFTED} of model ${MODEL.model}`);
    expect(annotations['description']).toMatch(/^PSI over the last 10s is \d\.\d+; drift/);
  });

  it('and once the shift is over, the page is taken back, and nothing else was said', async () => {
    await sendUntil('the end of the alert', 0, () => pagesOf('resolved').length > 0);
    expect(pager.pages.map(({ status }) => status)).toEqual(['firing', 'resolved']);
  });
});
