import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildRuleGroups, renderPrometheusRules } from '@plumbline/alerts';
import {
  computePsi,
  ingestResponseSchema,
  judgeDrift,
  LABEL,
  matchLabels,
  METRICS,
  parseBaseline,
  RECORDED,
  ROUTES,
  VERDICT_WORDS,
  type Baseline,
  type BaselineFeature,
} from '@plumbline/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateFlights } from '../demo/source.js';
import type { Daemon } from '../harness/daemon.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { startPrometheus, type Prometheus } from '../harness/prometheus.js';
import { waitFor } from '../harness/wait.js';
import { makeFolder } from '../harness/workspace.js';
import { countDirectly } from '../integration/direct.js';
import { sampleFlights } from '../integration/flights.js';
import { collectComplaints, launchChromium } from './server/chromium.js';
import { LINES, type Line } from './server/lines.js';
import { startHost, type Host } from './server/start-host.js';
import type { DashboardJson } from './server/types.js';

// Long enough for everything that is sent to stay in the window while the page is looked at.
const WINDOW = '10m';
const EVENTS = 4000;
// Half of the flights are shorter than this, and four of five of them are left out: distances lean from the baseline.
const FAR = 600;

const root = path.resolve(import.meta.dirname, '../..');
const folder = await makeFolder();
let exporter: Daemon;
let prometheus: Prometheus;
let host: Host;
let browser: Browser;
let distance: BaselineFeature;
/** Values of distance that were sent, per bin, counted directly. */
let sent: number[];

interface Row {
  readonly feature: string;
  readonly psi: number;
  readonly verdict: string;
}

/** The drift table as Prometheus has it, most drifted first. */
async function readRecorded(): Promise<Row[]> {
  const inWindow = matchLabels({ [LABEL.window]: WINDOW });
  const read = async (expr: string) =>
    new Map((await prometheus.query(expr)).map(({ labels, value }) => [labels[LABEL.feature]!, value]));
  const [psi, critical, n, bins] = await Promise.all([
    read(RECORDED.psi + inWindow),
    read(RECORDED.psiCritical + inWindow),
    read(RECORDED.increase + inWindow),
    read(METRICS.baselineBins.name),
  ]);
  return [...psi.keys()]
    .map((feature) => {
      const figures = {
        psi: psi.get(feature)!,
        criticalPsi: critical.get(feature) ?? null,
        observations: n.get(feature)!,
        bins: bins.get(feature)!,
        isFresh: true,
      };
      const state = judgeDrift(figures);
      return { feature, psi: figures.psi, verdict: VERDICT_WORDS[state] };
    })
    .sort((a, b) => b.psi - a.psi);
}

const panelOf = (page: Page, title: string) => page.getByTestId(`data-testid Panel header ${title}`);

/** The drift table as the page shows it. */
async function readTable(page: Page): Promise<Row[]> {
  const table = panelOf(page, `Features by drift, last ${WINDOW}`);
  await table.getByRole('gridcell').first().waitFor();
  const rows = await table.getByRole('row').all();
  const texts = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()));
  return texts
    .filter((cells) => cells.length > 0)
    .map(([feature, _role, psi, _limit, _n, verdict]) => ({
      feature: feature!,
      psi: Number(psi),
      verdict: verdict!,
    }));
}

async function openDashboard(query = ''): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  const complaints = collectComplaints(page);
  await page.goto(`${host.url}/d/plumbline-model?from=now-5m&to=now${query}`);
  return { page, complaints };
}

async function send({ model, version, features }: Baseline): Promise<void> {
  const flights = await sampleFlights(
    `month(date) = 1 and (distance >= ${FAR} or hash(date, distance, delay) % 5 = 0)`,
    EVENTS,
  );
  distance = features.find(({ name }) => name === 'distance')!;
  sent = countDirectly(
    distance,
    flights.map((flight) => flight.distance),
  );
  const lines = flights.map(({ delay, ...inputs }) =>
    JSON.stringify({ model, version, features: inputs, label: delay }),
  );
  const answer = await fetch(exporter.url + ROUTES.predictions, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(ingestResponseSchema.parse(await answer.json()).accepted).toBe(EVENTS);
}

beforeAll(async () => {
  const file = path.join(folder.path, 'baseline.json');
  await runPlumbline(
    ...['baseline', 'build', locateFlights().flights, '--where', 'month(date) = 1'],
    ...['--model', 'flight-delay', '--version', '2001-01', '--label', 'delay', '--out', file],
  );
  exporter = await startExporter('--baseline', file, '--window', WINDOW);
  prometheus = await startPrometheus({
    dir: folder.path,
    targets: [exporter.url],
    rules: renderPrometheusRules(buildRuleGroups({ windows: [{ window: WINDOW, interval: '1s' }] })),
    scrapeInterval: '1s',
  });
  // Counters count from their first scrape on.
  const counters = METRICS.featureBinObservations.name;
  await waitFor('the first scrape', async () => (await prometheus.query(counters))[0]);
  await send(parseBaseline(await readFile(file, 'utf8'), file));
  await waitFor('the PSI of what was sent', async () => {
    const rows = await readRecorded();
    return rows.length > 0 && rows.some(({ verdict }) => verdict === 'Drift') ? true : undefined;
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await prometheus?.stop();
  await exporter?.stop();
  await folder.remove();
});

/** The page of a line with the dashboard that users import, unchanged. */
async function startPage(line: Line): Promise<Host> {
  const dashboard = path.join(root, 'provisioning/dashboards/model.json');
  return startHost({
    line,
    pluginFolders: ['datasource-plugin', 'panel-plugin'].map((name) => path.join(root, name, 'dist')),
    datasources: [
      {
        uid: 'prom',
        name: 'Metrics',
        type: 'prometheus',
        url: prometheus.url,
        jsonData: { timeInterval: '1s' },
      },
      {
        uid: 'plumb',
        name: 'Models',
        type: 'plumbline-models-datasource',
        url: exporter.url,
        jsonData: { prometheusUid: 'prom' },
      },
    ],
    dashboards: [JSON.parse(await readFile(dashboard, 'utf8')) as DashboardJson],
  });
}

describe.each(LINES)('the Model dashboard in a page of Grafana %s', (line) => {
  beforeAll(async () => {
    host = await startPage(line);
  });
  afterAll(() => host.close());

  it('ranks features with the figures and verdicts of Prometheus, and complains of nothing', async () => {
    const before = await readRecorded();
    const { page, complaints } = await openDashboard();
    const shown = await readTable(page);
    const recorded = await readRecorded();
    expect(shown.map(({ feature, verdict }) => [feature, verdict])).toEqual(
      recorded.map(({ feature, verdict }) => [feature, verdict]),
    );
    // What `increase` extrapolates shrinks with every scrape, and takes the PSI along; the page shows three decimals.
    const psiOf = (rows: readonly Row[], name: string) => rows.find((row) => row.feature === name)!.psi;
    for (const { feature, psi } of shown) {
      const bounds = [psiOf(before, feature), psiOf(recorded, feature)];
      expect(psi, feature).toBeGreaterThanOrEqual(Math.min(...bounds) - 0.001);
      expect(psi, feature).toBeLessThanOrEqual(Math.max(...bounds) + 0.001);
    }
    expect(new Set(shown.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);

    // It opens on the most drifted feature, in every panel.
    const [{ feature } = { feature: '' }] = recorded;
    for (const title of ['live against baseline', `PSI over time, window ${WINDOW}`, 'values lost']) {
      await panelOf(page, `${feature}: ${title}`).waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['dark', 'light'])('draws its lines in the %s theme', async (theme) => {
    const { page, complaints } = await openDashboard(`&var-feature=origin&theme=${theme}`);
    for (const [title, lines] of [
      [`origin: PSI over time, window ${WINDOW}`, ['PSI', 'critical']],
      ['origin: values lost', ['null', 'missing', 'not finite', 'invalid', 'null in training']],
      ['Predictions', ['predictions per second']],
    ] as const) {
      const panel = panelOf(page, title);
      await panel.locator('.u-over').waitFor();
      for (const line of lines) await panel.getByText(line, { exact: true }).waitFor();
    }
    const refused = panelOf(page, 'Refused events, all models');
    await refused.getByText('Unknown model').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows the feature that is clicked, and leaves the rest as it is', async () => {
    const { page } = await openDashboard('&var-source=live');
    const [, second] = await readTable(page);
    await panelOf(page, `Features by drift, last ${WINDOW}`)
      .getByRole('link', { name: second!.feature })
      .click();
    await panelOf(page, `${second!.feature}: live against baseline`).waitFor();
    const parameters = new URL(page.url()).searchParams;
    expect(Object.fromEntries(parameters)).toMatchObject({
      from: 'now-5m',
      to: 'now',
      'var-model': 'flight-delay',
      'var-version': '2001-01',
      'var-feature': second!.feature,
      'var-window': WINDOW,
      'var-source': 'live',
      'var-prometheus': 'prom',
      'var-plumbline': 'plumb',
    });
    await page.close();
  });

  it.each(['history', 'live'])(
    'draws the histogram from %s, with the PSI of Prometheus and of the events',
    async (source) => {
      const { page, complaints } = await openDashboard(`&var-feature=distance&var-source=${source}`);
      const panel = panelOf(page, 'distance: live against baseline');
      const figure = panel.locator('[data-psi]');
      await figure.waitFor();
      const psi = Number(await figure.getAttribute('data-psi'));
      const recorded = (await readRecorded()).find(({ feature }) => feature === 'distance')!;
      expect(Math.abs(psi - recorded.psi)).toBeLessThan(0.01);
      expect(Math.abs(psi - computePsi(sent, distance.shares))).toBeLessThan(0.01);

      const bars = await panel.locator('rect[data-series=live]').evaluateAll((found) =>
        found.map((bar) => {
          const drawn = bar as unknown as {
            getBBox(): { height: number };
            dataset: { bin: string; share: string };
          };
          return {
            bin: drawn.dataset.bin,
            share: Number(drawn.dataset.share),
            height: drawn.getBBox().height,
          };
        }),
      );
      const tallest = bars.reduce((most, bar) => (bar.height > most.height ? bar : most));
      for (const { bin, share, height } of bars) {
        expect(Math.abs(share - sent[Number(bin)]! / EVENTS), bin).toBeLessThan(0.01);
        expect(height / tallest.height, bin).toBeCloseTo(share / tallest.share, 2);
      }
      expect(bars.map(({ bin }) => bin).length).toBeGreaterThan(5);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

describe.each(LINES)('without its Prometheus, on Grafana %s, the Model dashboard', (line) => {
  beforeAll(async () => {
    host = await startPage(line);
    await prometheus.stop();
  });
  afterAll(() => host.close());

  it('says what is wrong when Prometheus is down', async () => {
    const { page } = await openDashboard(
      '&var-model=flight-delay&var-version=2001-01&var-feature=distance&var-window=10m',
    );
    const table = panelOf(page, `Features by drift, last ${WINDOW}`);
    await table.getByTestId('data-testid Panel status error').waitFor();
    // What the address chooses stands though nothing can be listed.
    await panelOf(page, 'distance: live against baseline').waitFor();
    await page.close();
  });
});
