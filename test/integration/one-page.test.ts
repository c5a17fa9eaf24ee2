import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderRules, type AlertName, type RuleConfig } from '@plumbline/alerts';
import { ingestResponseSchema, LABEL, RECORDED, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { Random } from '../calibrate/random.js';
import { startAlertmanager, type Alertmanager, type KnownAlert } from '../harness/alertmanager.js';
import type { Daemon } from '../harness/daemon.js';
import { startPager, type Pager } from '../harness/pager.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';
import {
  drawEvent,
  drawRow,
  NULLED,
  OUTPUT,
  SHIFTED,
  SOUND,
  VANISHED,
  type Fault,
} from './faulty-traffic.js';

// Replicas, a real Prometheus, a real Alertmanager with the configuration that is rendered for users: whatever one broken
// pipeline does to a model, it has to become one page and no more.
const BROKEN = { model: 'credit', version: '7' };
const OTHER = { model: 'fraud', version: '2' };
const [WINDOW, LONGER] = ['10s', '15s'];
const AGE = '15s';
const PATIENCE = 60_000;

const RULES: RuleConfig = {
  windows: [
    { window: WINDOW, interval: '1s', pages: true, for: '2s', compare_with: [AGE] },
    { window: LONGER, interval: '1s', pages: true, for: '2s', compare_with: [] },
  ],
  alerts: {
    PlumblineNullSpike: { for: '4s' },
    PlumblineFeatureVanished: { for: '1s' },
    // A window is without the feature once it has emptied. What is missing is told before that, unless it waits as long.
    PlumblineMissingSpike: { for: '12s' },
  },
};

/** Where the rendered configuration of Alertmanager sends, and how long it gathers: nothing else of it is changed. */
const adaptConfig = (rendered: string, url: string): string => {
  const changed: Readonly<Record<string, string>> = { url, group_wait: '5s', group_interval: '1s' };
  return stringify(parse(rendered, (key, value: unknown) => changed[String(key)] ?? value));
};

const random = new Random(7);
const folder = await makeFolder();
let pager: Pager;
let alertmanager: Alertmanager;
let prometheus: Prometheus;
let exporters: Daemon[] = [];

const BATCH = 40;

/** Sends a batch of both models to every replica. */
async function send(broken: Fault, other: Fault): Promise<void> {
  for (const { url } of exporters) {
    const events = Array.from({ length: BATCH }, () => [
      { ...BROKEN, ...drawEvent(random, broken) },
      { ...OTHER, ...drawEvent(random, other) },
    ]).flat();
    const answer = await fetch(url + ROUTES.predictions, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: events.map((event) => JSON.stringify(event)).join('\n'),
    });
    expect(ingestResponseSchema.parse(await answer.json()).accepted).toBe(events.length);
  }
}

/** Keeps traffic flowing until a condition holds. */
const sendUntil = (what: string, faults: [Fault, Fault], holds: () => Promise<boolean> | boolean) =>
  waitFor(
    what,
    async () => {
      await send(...faults);
      return (await holds()) ? true : undefined;
    },
    PATIENCE,
  );

type Labels = Readonly<Record<string, string>>;

const isOf =
  ({ model, version }: typeof BROKEN) =>
  ({ labels }: { labels: Labels }) =>
    labels[LABEL.model] === model && labels[LABEL.version] === version;
const pagesOf = (version: typeof BROKEN) => pager.pages.filter(({ alerts }) => alerts.some(isOf(version)));

const nameAlert = ({ labels }: { labels: Labels }): string =>
  `${labels['alertname']} ${labels[LABEL.feature]}`;
const nameWindow = (alert: { labels: Labels }): string =>
  [nameAlert(alert), alert.labels[LABEL.window] ?? []].flat().join(' ');
const alertOf = (name: AlertName, feature: string, window = WINDOW) => `${name} ${feature} ${window}`;

/** The alerts that fire and are told nobody, each with an alert that is the reason. */
function explainInhibited(alerts: readonly KnownAlert[]): Record<string, string[]> {
  const nameOf = new Map(alerts.map((alert) => [alert.fingerprint, nameWindow(alert)]));
  return Object.fromEntries(
    alerts
      .filter(({ status }) => status.state === 'suppressed')
      .map((alert) => [nameWindow(alert), alert.status.inhibitedBy.map((by) => nameOf.get(by) ?? by)]),
  );
}

async function buildBaseline({ model, version }: typeof BROKEN): Promise<string> {
  const training = join(folder.path, `${model}.ndjson`);
  const rows = Array.from({ length: 5000 }, () => JSON.stringify(drawRow(random, SOUND)));
  await writeFile(training, rows.join('\n'));
  const out = join(folder.path, `${model}.json`);
  const names = ['--model', model, '--version', version, '--prediction', OUTPUT];
  await runPlumbline('baseline', 'build', training, ...names, '--out', out);
  return out;
}

beforeAll(async () => {
  const baselines = await Promise.all([BROKEN, OTHER].map(buildBaseline));
  pager = await startPager();
  const config = adaptConfig(renderRules(RULES, 'alertmanager'), pager.url);
  alertmanager = await startAlertmanager(folder.path, config);
  const flags = [
    ...baselines.flatMap((file) => ['--baseline', file]),
    ...[WINDOW, LONGER].flatMap((window) => ['--window', window]),
  ];
  exporters = await Promise.all([1, 2].map(() => startExporter(...flags)));
  prometheus = await startPrometheus({
    dir: folder.path,
    targets: exporters.map(({ url }) => url),
    rules: renderRules(RULES, 'prometheus'),
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

describe('from a broken pipeline to a page', () => {
  it('nobody is woken while all is sound, and the earlier hours are known', async () => {
    const fewest = `min(${RECORDED.increase}{${LABEL.window}="${WINDOW}"} offset ${AGE})`;
    await sendUntil('a window to compare with', [SOUND, SOUND], async () => {
      const [sample] = await prometheus.query(fewest);
      return (sample?.value ?? 0) > 500;
    });
    expect(await alertmanager.readAlerts()).toEqual([]);
    expect(pager.pages).toEqual([]);
  });

  it('many broken things of one model are one page, which leaves out what follows from them', async () => {
    const told = [
      ...SHIFTED.map((name) => alertOf('PlumblineFeatureDrift', name)),
      alertOf('PlumblineNullSpike', NULLED),
    ];
    const inhibited = [
      ...SHIFTED.map((name) => alertOf('PlumblineFeatureDrift', name, LONGER)),
      ...[WINDOW, LONGER].map((window) => alertOf('PlumblinePredictionDrift', OUTPUT, window)),
    ];
    let known: KnownAlert[] = [];
    await sendUntil('a page, and all alerts', [{ shift: 3, nulls: 0.5 }, SOUND], async () => {
      known = await alertmanager.readAlerts();
      const names = known.map(nameWindow);
      return pager.pages.length > 0 && [...told, ...inhibited].every((name) => names.includes(name));
    });
    expect(pager.pages).toHaveLength(1);
    const [page] = pager.pages;
    expect(page!.status).toBe('firing');
    expect(page!.alerts.every(isOf(BROKEN))).toBe(true);
    expect(page!.alerts.map(nameWindow).sort()).toEqual(told.sort());

    const reasons = explainInhibited(known);
    expect(Object.keys(reasons).sort()).toEqual(inhibited.sort());
    const byInput = [expect.stringMatching(/^PlumblineFeatureDrift /)];
    expect(reasons[alertOf('PlumblinePredictionDrift', OUTPUT)]).toEqual(byInput);
    for (const name of SHIFTED) {
      const shorter = alertOf('PlumblineFeatureDrift', name);
      expect(reasons[alertOf('PlumblineFeatureDrift', name, LONGER)]).toEqual([shorter]);
    }
  });

  it('the page names model, feature and number, and that it is not the time of day', () => {
    const [page] = pager.pages;
    const drifts = page!.alerts.filter(({ labels }) => labels['alertname'] === 'PlumblineFeatureDrift');
    expect(drifts).toHaveLength(SHIFTED.length);
    for (const { labels, annotations } of drifts) {
      expect(labels['severity']).toBe('critical');
      expect(annotations['summary']).toContain(`Feature ${labels[LABEL.feature]} of model ${BROKEN.model}`);
      expect(annotations['description']).toMatch(
        /^PSI over the last 10s is \d+\.\d+; drift begins at 0\.2\. /,
      );
      expect(annotations['description']).toContain(`The same hours ${AGE} before looked different too, `);
    }
    const nulls = page!.alerts.find(({ labels }) => labels['alertname'] === 'PlumblineNullSpike');
    expect(nulls?.annotations['summary']).toContain(`Feature ${NULLED} of model ${BROKEN.model}`);
    expect(nulls?.annotations['description']).toMatch(
      /^\d+(\.\d+)?% of what arrived in the last 10s was null/,
    );
  });

  it('a feature that vanishes from the other model is told as that alone', async () => {
    const missing = alertOf('PlumblineMissingSpike', VANISHED);
    const vanished = `PlumblineFeatureVanished ${VANISHED}`;
    let known: KnownAlert[] = [];
    await sendUntil('a page, and both alerts', [SOUND, { gone: true }], async () => {
      known = (await alertmanager.readAlerts()).filter(isOf(OTHER));
      return pagesOf(OTHER).length > 0 && known.length > 1;
    });
    expect(explainInhibited(known)).toEqual({ [missing]: [vanished] });
    expect(pagesOf(OTHER).map(({ alerts }) => alerts.map(nameWindow))).toEqual([[vanished]]);
  });

  it('and once the pipeline is mended, its page is taken back, and nothing else was said', async () => {
    await sendUntil(
      'the end of the page',
      [SOUND, { gone: true }],
      () => pagesOf(BROKEN).at(-1)?.status === 'resolved',
    );
    const [first, ...later] = pagesOf(BROKEN).map(({ alerts }) => alerts.map(nameAlert));
    expect(first).toEqual(expect.arrayContaining(later.flat()));
    expect(pagesOf(OTHER)).toHaveLength(1);
  });
});
