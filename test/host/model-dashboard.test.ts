import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { computePsi, VERDICT_WORDS, type BaselineFeature, type HistogramSource } from '@plumbline/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDirectly } from '../integration/direct.js';
import { chooseVariable, followLink, panelOf, readCells, readFigure } from './model/read-page.js';
import { readRecorded, type DriftRow } from './model/read-recorded.js';
import {
  FEBRUARY,
  JANUARY,
  MODEL,
  SHORT_WINDOW,
  startModelStack,
  WINDOW,
  type ModelStack,
  type Version,
} from './model/start-stack.js';
import { collectComplaints, launchChromium } from './server/chromium.js';
import { PLUGIN_FOLDERS, rootFolder } from './server/folders.js';
import { LINES, type Line } from './server/lines.js';
import { startHost, type Host } from './server/start-host.js';
import type { Datasource, DashboardJson } from './server/types.js';

let stack: ModelStack;
let garbage: Server;
let host: Host;
let browser: Browser;

const recorded = (version: Version, window = WINDOW) => readRecorded(stack.prometheus, version, window);

beforeAll(async () => {
  stack = await startModelStack();
  garbage = createServer((_request, response) => response.end('<html>Sign in</html>')).listen(0, '127.0.0.1');
  await once(garbage, 'listening');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  garbage?.close();
  await stack?.stop();
});

const NOBODY = 'http://127.0.0.1:9';

/** The page of a line with the dashboard that users import, unchanged, and sources that work, and that do not. */
async function startPage(line: Line): Promise<Host> {
  const garbageUrl = `http://127.0.0.1:${(garbage.address() as AddressInfo).port}`;
  const prometheus = (uid: string, url: string): Datasource => ({
    ...{ uid, name: uid, url, type: 'prometheus', jsonData: { timeInterval: '1s' } },
  });
  const models = (uid: string, url: string, prometheusUid: string): Datasource => ({
    ...{ uid, name: uid, url, type: 'plumbline-models-datasource', jsonData: { prometheusUid } },
  });
  const { exporter } = stack;
  const dashboard = await readFile(path.join(rootFolder, 'provisioning/dashboards/model.json'), 'utf8');
  return startHost({
    line,
    pluginFolders: PLUGIN_FOLDERS,
    datasources: [
      prometheus('prom', stack.prometheus.url),
      prometheus('prom-down', NOBODY),
      prometheus('prom-garbage', garbageUrl),
      models('plumb', exporter.url, 'prom'),
      models('exporter-down', NOBODY, 'prom'),
      models('exporter-garbage', garbageUrl, 'prom'),
      models('history-down', exporter.url, 'prom-down'),
      models('history-garbage', exporter.url, 'prom-garbage'),
      models('all-down', NOBODY, 'prom-down'),
    ],
    dashboards: [JSON.parse(dashboard) as DashboardJson],
  });
}

const tableOf = (page: Page, window = WINDOW) => panelOf(page, `Features by drift, window ${window}`);
const histogramOf = (page: Page, feature: string, window = WINDOW) =>
  panelOf(page, `${feature}: live against baseline, window ${window}`);

/** The drift table as the page shows it. */
async function readTable(page: Page, window = WINDOW): Promise<DriftRow[]> {
  return (await readCells(tableOf(page, window))).map(([feature, role, psi, _critical, n, verdict]) => ({
    ...{ feature: feature!, role: role!, psi: Number(psi), verdict: verdict! },
    n: Number(n!.replaceAll(',', '')),
  }));
}

const searchFor = (query: string, from: string) =>
  (query.includes('&to=') ? `?from=${from}` : `?from=${from}&to=now`) + query;

async function openDashboard(query = '', from = 'now-5m') {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  const complaints = collectComplaints(page);
  await page.goto(`${host.url}/d/plumbline-model${searchFor(query, from)}`);
  return { page, complaints };
}

/** Takes the page of a dashboard to other values of its variables, without loading it anew. */
const turnTo = (page: Page, query: string, from = 'now-5m') => followLink(page, searchFor(query, from));

const CHOSEN = `&var-model=${MODEL}&var-version=${JANUARY}&var-feature=distance&var-role=feature`;

/** Counts of what was sent, bin by bin, apart from exporter and Prometheus. */
function countSent(version: Version, { name, role }: Pick<BaselineFeature, 'name' | 'role'>) {
  const feature = stack.baselines[version].features.find((each) => each.name === name && each.role === role)!;
  const column = role === 'label' ? 'delay' : (name as 'distance');
  const values = stack.sent[version].map((flight) => flight[column]);
  return { feature, counts: countDirectly(feature, values), values };
}

const labelsOf = (rows: readonly DriftRow[]) =>
  rows.map(({ feature, role, verdict }) => [feature, role, verdict]);

describe.each(LINES)('the Model dashboard in a page of Grafana %s', (line) => {
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    host = await startPage(line);
  });
  afterAll(() => host.close());

  /** One page for all tests of a group. */
  function openOnce(query?: string, from?: string) {
    beforeAll(async () => {
      ({ page, complaints } = await openDashboard(query, from));
    });
    afterAll(() => page.close());
  }

  /** The panels of lines, with a legend for each line that the dashboard names. */
  async function expectLines() {
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
    await refused.getByText('No baseline').waitFor();
    expect(complaints).toEqual([]);
  }

  describe('as it opens', () => {
    let before: DriftRow[];
    beforeAll(async () => {
      before = await recorded(JANUARY);
    });
    openOnce();

    it('ranks features with the figures and verdicts of Prometheus, and complains of nothing', async () => {
      const shown = await readTable(page);
      const after = await recorded(JANUARY);
      expect(labelsOf(shown)).toEqual(labelsOf(after));
      // What `increase` extrapolates shrinks with every scrape, and takes the PSI along; the page shows three decimals.
      const psiOf = (rows: readonly DriftRow[], name: string) =>
        rows.find((row) => row.feature === name)!.psi;
      for (const { feature, psi } of shown) {
        const bounds = [psiOf(before, feature), psiOf(after, feature)];
        expect(psi, feature).toBeGreaterThanOrEqual(Math.min(...bounds) - 0.001);
        expect(psi, feature).toBeLessThanOrEqual(Math.max(...bounds) + 0.001);
      }
      for (const { feature, n } of shown) {
        expect(Math.abs(n / stack.sent[JANUARY].length - 1), feature).toBeLessThan(0.2);
      }
      expect(new Set(shown.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);

      // It opens on the newest version, the longest window, and the most drifted feature in every panel.
      const [{ feature } = { feature: '' }] = after;
      await histogramOf(page, feature).waitFor();
      for (const title of [`PSI over time, window ${WINDOW}`, 'values lost']) {
        await panelOf(page, `${feature}: ${title}`).waitFor();
      }
      await page.waitForLoadState('networkidle');
      expect(complaints).toEqual([]);
    });

    it('fits its window', async () => {
      await readTable(page);
      const sizes = await page
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => [
          scrollWidth,
          clientWidth,
        ]);
      expect(sizes[0]).toBe(sizes[1]);
    });

    it('says which exporters are up', async () => {
      const table = panelOf(page, 'Exporters');
      // A table below the fold has cells without texts.
      await table.scrollIntoViewIfNeeded();
      await expect
        .poll(() => readCells(table), { timeout: 10_000 })
        .toEqual([[new URL(stack.exporter.url).host, 'Up']]);
    });

    it('draws its lines in the dark theme', async () => {
      await turnTo(page, '&var-feature=origin&theme=dark');
      await expectLines();
    });

    it('looks closer at the span that is drawn in a panel of lines', async () => {
      const plot = panelOf(page, `origin: PSI over time, window ${WINDOW}`).locator('.u-over');
      await plot.waitFor();
      const { x, y, width, height } = (await plot.boundingBox())!;
      await page.mouse.move(x + width * 0.25, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 5 });
      await page.mouse.up();
      await page.waitForURL(({ searchParams }) => searchParams.get('to') !== 'now');
      const { searchParams } = new URL(page.url());
      const [from, to] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name)!));
      expect((to! - from!) / 1000).toBeGreaterThan(60);
      expect((to! - from!) / 1000).toBeLessThan(90);
    });
  });

  describe('in the light theme', () => {
    openOnce('&var-feature=origin&var-source=live&refresh=5m&theme=light');

    it('draws its lines in the light theme', expectLines);

    it('shows the feature that is clicked, and leaves the rest as it is', async () => {
      const second = (await readTable(page)).filter(({ feature }) => feature !== 'origin')[1]!;
      await tableOf(page).getByRole('link', { name: second.feature }).click();
      await histogramOf(page, second.feature).waitFor();
      const parameters = new URL(page.url()).searchParams;
      expect(Object.fromEntries(parameters)).toMatchObject({
        from: 'now-5m',
        to: 'now',
        'var-model': MODEL,
        'var-version': JANUARY,
        'var-feature': second.feature,
        'var-role': second.role,
        'var-window': WINDOW,
        'var-source': 'live',
        'var-prometheus': 'prom',
        'var-plumbline': 'plumb',
        refresh: '5m',
        theme: 'light',
      });
    });
  });

  describe('with a feature that is chosen', () => {
    // The window counts, not the range: nothing was sent in the last five seconds.
    const fromHistory = ['&var-feature=distance&var-source=history', 'now-5s'] as const;
    openOnce(...fromHistory);

    it.each([
      ['history', 0.01],
      ['live', 1e-9],
    ] as const)(
      'draws the histogram from %s, with the PSI of Prometheus and of the events',
      async (source, tolerance) => {
        await turnTo(page, `&var-feature=distance&var-source=${source}`, 'now-5s');
        const panel = histogramOf(page, 'distance');
        await panel.getByText(`${source}, ${WINDOW} window`).waitFor();
        const { psi, n, bars, spoken } = await readFigure(panel);
        const { feature, counts, values } = countSent(JANUARY, { name: 'distance', role: 'feature' });
        const inPrometheus = (await recorded(JANUARY)).find((row) => row.feature === 'distance')!;
        const inTable = (await readTable(page)).find((row) => row.feature === 'distance')!;
        expect(Math.abs(psi - inPrometheus.psi)).toBeLessThan(0.01);
        expect(Math.abs(psi - inTable.psi)).toBeLessThan(0.01);
        expect(Math.abs(psi - computePsi(counts, feature.shares))).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(n / values.length - 1)).toBeLessThanOrEqual(source === 'live' ? 0 : 0.1);

        expect(bars.map(({ bin }) => Number(bin))).toEqual(counts.map((_, i) => i));
        const tallest = bars.reduce((most, bar) => (bar.height > most.height ? bar : most));
        for (const { bin, share, height } of bars) {
          const sent = counts[Number(bin)]! / values.length;
          expect(Math.abs(share - sent), bin).toBeLessThanOrEqual(tolerance);
          expect(height / tallest.height, bin).toBeCloseTo(share / tallest.share, 2);
        }

        // The edges of the baseline, in words and where the bars begin.
        const { edges } = feature as Extract<BaselineFeature, { kind: 'numeric' }>;
        const [first, last] = [edges[0]!, edges.at(-1)!];
        expect(spoken.slice(0, -1).map((words) => Number(/distance ≤ ([\d.]+),/.exec(words)?.[1]))).toEqual(
          edges,
        );
        const pixels = (bars.at(-1)!.x - bars[1]!.x) / (last - first);
        edges.forEach((edge, i) => {
          expect(Math.abs(bars[i + 1]!.x - bars[1]!.x - (edge - first) * pixels), `${edge}`).toBeLessThan(1);
        });
        expect(complaints).toEqual([]);
      },
    );

    it('follows the version and the window that are chosen in their lists', async () => {
      await turnTo(page, `${CHOSEN}&var-window=${WINDOW}&var-source=live`);
      const sumUp = async (window: string) => {
        const { psi, n } = await readFigure(histogramOf(page, 'distance', window));
        return { psi: Number(psi.toFixed(9)), n };
      };
      const ofVersion = (version: Version) => {
        const { feature, counts, values } = countSent(version, { name: 'distance', role: 'feature' });
        return { psi: Number(computePsi(counts, feature.shares).toFixed(9)), n: values.length };
      };
      await expect.poll(() => sumUp(WINDOW), { timeout: 10_000 }).toEqual(ofVersion(JANUARY));
      expect(labelsOf(await readTable(page))).toEqual(labelsOf(await recorded(JANUARY)));

      await chooseVariable(page, 'Version', FEBRUARY);
      await expect.poll(() => sumUp(WINDOW), { timeout: 10_000 }).toEqual(ofVersion(FEBRUARY));
      const ranked = (rows: readonly DriftRow[]) => labelsOf(rows).sort();
      const expected = ranked(await recorded(FEBRUARY));
      await expect.poll(async () => ranked(await readTable(page)), { timeout: 10_000 }).toEqual(expected);

      // What was sent has left the short window: all features are stale there, and the histogram has no bars.
      await chooseVariable(page, 'Window', SHORT_WINDOW);
      await expect.poll(() => sumUp(SHORT_WINDOW), { timeout: 10_000 }).toEqual({ psi: 0, n: 0 });
      const stale = await readTable(page, SHORT_WINDOW);
      expect(stale.map(({ verdict, n }) => [verdict, n])).toEqual(
        expected.map(() => [VERDICT_WORDS.stale, 0]),
      );
      expect(complaints).toEqual([]);
    });

    it('tells an input from an output of the same name', async () => {
      const expectPsi = async (name: string, role: 'label' | 'feature') => {
        const { feature, counts } = countSent(FEBRUARY, { name, role });
        await expect
          .poll(async () => (await readFigure(histogramOf(page, name))).psi, { timeout: 10_000 })
          .toBeCloseTo(computePsi(counts, feature.shares), 9);
      };
      const another = `&var-version=${FEBRUARY}&var-feature=destination&var-role=feature`;
      await turnTo(page, `${another}&var-window=${WINDOW}&var-source=live`);
      await expectPsi('destination', 'feature');
      for (const role of ['label', 'feature'] as const) {
        const row = tableOf(page).getByRole('row').filter({ hasText: 'distance' }).filter({ hasText: role });
        await row.getByRole('link', { name: 'distance' }).click();
        await page.waitForURL(({ searchParams }) => searchParams.get('var-role') === role);
        await expectPsi('distance', role);
      }
    });
  });
});

interface Broken {
  readonly what: string;
  readonly source: HistogramSource;
  readonly plumbline: string;
  readonly prometheus?: string;
  /** What the histogram says; it draws if absent. */
  readonly says?: string;
}

const BROKEN: readonly Broken[] = [
  {
    what: 'exporter down',
    source: 'live',
    plumbline: 'exporter-down',
    says: 'Grafana cannot reach the exporter (502)',
  },
  { what: 'exporter down', source: 'history', plumbline: 'exporter-down' },
  {
    what: 'garbage for an exporter',
    source: 'live',
    plumbline: 'exporter-garbage',
    says: 'not as this version of Plumbline does',
  },
  {
    what: 'Prometheus down',
    source: 'history',
    plumbline: 'history-down',
    prometheus: 'prom-down',
    says: 'Grafana cannot reach Prometheus (502)',
  },
  { what: 'Prometheus down', source: 'live', plumbline: 'history-down', prometheus: 'prom-down' },
  {
    what: 'garbage for Prometheus',
    source: 'history',
    plumbline: 'history-garbage',
    prometheus: 'prom-garbage',
    says: 'not as Prometheus does',
  },
  {
    what: 'both down',
    source: 'live',
    plumbline: 'all-down',
    prometheus: 'prom-down',
    says: 'Grafana cannot reach the exporter (502)',
  },
];

const queryFor = ({ source, plumbline, prometheus = 'prom' }: Omit<Broken, 'what'>) =>
  `${CHOSEN}&var-window=${WINDOW}&var-source=${source}&var-plumbline=${plumbline}&var-prometheus=${prometheus}`;

/** What a page shows of what is broken, once it is there. */
async function expectWords(page: Page, { source, prometheus, says }: Broken) {
  const panel = histogramOf(page, 'distance');
  if (says) await panel.getByText(says).waitFor();
  else {
    await panel.getByText(`${source}, ${WINDOW} window`).waitFor();
    expect((await readFigure(panel)).n).toBeGreaterThan(0.9 * stack.sent[JANUARY].length);
  }
  if (prometheus) await tableOf(page).getByTestId('data-testid Panel status error').waitFor();
  else expect(await readTable(page)).not.toEqual([]);
}

/** The line whose page opens on what is broken; that of the others is open by then, which is seconds less a case. */
const OPENED = LINES.at(-1);

describe.each(LINES)('where something is wrong, on Grafana %s, the Model dashboard', (line) => {
  beforeAll(async () => {
    host = await startPage(line);
  });
  afterAll(() => host.close());

  it.each(line === OPENED ? BROKEN : [])(
    'opens drawing from $source, or saying why not: $what',
    async (broken) => {
      const { page } = await openDashboard(queryFor(broken));
      await expectWords(page, broken);
      await page.close();
    },
  );

  it('keeps the chosen feature while no source knows it', async () => {
    const { page } = await openDashboard(`${CHOSEN}&var-plumbline=exporter-down&to=now-2h`, 'now-3h');
    const refresh = page.getByTestId('data-testid RefreshPicker run button');
    for (let time = 0; time < 2; time++) {
      const answer = page.waitForResponse((response) => response.status() === 502);
      await refresh.click();
      await answer;
      await page.waitForLoadState('networkidle');
    }
    const parameters = Object.fromEntries(new URL(page.url()).searchParams);
    expect(parameters).toMatchObject({
      'var-model': MODEL,
      'var-feature': 'distance',
      'var-role': 'feature',
    });
    await tableOf(page, parameters['var-window']).getByText('No drift is recorded here').waitFor();
    await page.close();
  });

  it('lets a feature be chosen without Prometheus', async () => {
    const { page } = await openDashboard(
      '&var-source=live&var-plumbline=history-down&var-prometheus=prom-down',
    );
    // It opens on the most drifted feature of the newest version, in the longest window.
    const [{ feature } = { feature: '' }] = await recorded(JANUARY);
    await readFigure(histogramOf(page, feature));
    await chooseVariable(page, 'Feature', 'origin');
    const { psi } = await readFigure(histogramOf(page, 'origin'));
    const origin = countSent(JANUARY, { name: 'origin', role: 'feature' });
    expect(psi).toBeCloseTo(computePsi(origin.counts, origin.feature.shares), 9);
    await page.close();
  });

  describe('while it is open', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openDashboard(queryFor({ source: 'live', plumbline: 'plumb' })));
      await readFigure(histogramOf(page, 'distance'));
    });
    afterAll(() => page.close());

    it.each(line === OPENED ? [] : BROKEN)('draws from $source or says why not: $what', async (broken) => {
      // What is awaited below is not there yet: a figure of the other source, and a table without an error.
      const other = broken.source === 'live' ? 'history' : 'live';
      await turnTo(page, queryFor({ source: other, plumbline: 'plumb' }));
      await histogramOf(page, 'distance').getByText(`${other}, ${WINDOW} window`).waitFor();
      await tableOf(page).getByTestId('data-testid Panel status error').waitFor({ state: 'detached' });

      await turnTo(page, queryFor(broken));
      await expectWords(page, broken);
    });

    it.each(['history', 'live'])('says of %s that no traffic came', async (source) => {
      await turnTo(
        page,
        `${CHOSEN}&var-window=${SHORT_WINDOW}&var-source=${source}&var-plumbline=plumb&var-prometheus=prom`,
      );
      const words = `No values arrived in this window (${source}, ${SHORT_WINDOW} window)`;
      await histogramOf(page, 'distance', SHORT_WINDOW).getByText(words).waitFor();
    });
  });
});
