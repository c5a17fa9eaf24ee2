import path from 'node:path';
import { HISTOGRAM_FIELDS } from '@plumbline/core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectComplaints, launchChromium } from '../server/chromium.js';
import { LINES } from '../server/lines.js';
import { startHost, type Host } from '../server/start-host.js';
import { buildDashboard, FRAMES_SOURCE } from './build-dashboard.js';
import { airports, drifting, scarce, silent } from './cases.js';
import { describeHistogram, type Case } from './describe-histogram.js';

const root = path.resolve(import.meta.dirname, '../../..');
const framesOf = (each: Case) => [describeHistogram(each)];
const foreign = { fields: [{ name: HISTOGRAM_FIELDS.liveCount, values: [1, 2] }] };

const dashboards = [
  buildDashboard('drawings', [
    { title: 'Drifting', frames: framesOf(drifting), size: { w: 24, h: 12 } },
    { title: 'Categories', frames: framesOf(airports) },
    { title: 'Density', frames: framesOf(drifting), options: { height: 'density' } },
  ]),
  buildDashboard('states', [
    { title: 'Silent', frames: framesOf(silent) },
    { title: 'Scarce', frames: framesOf(scarce) },
    { title: 'Empty' },
    { title: 'Failed', error: 'Prometheus cannot be reached' },
    { title: 'Foreign', frames: [foreign] },
  ]),
];

describe.each(LINES)('the drift panel in a page of Grafana %s', (line) => {
  let host: Host;
  let browser: Browser;

  beforeAll(async () => {
    host = await startHost({
      line,
      pluginFolders: [
        path.join(root, 'panel-plugin/dist'),
        path.join(import.meta.dirname, 'frames-datasource'),
      ],
      datasources: [FRAMES_SOURCE],
      dashboards,
    });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  async function open(uid: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/d/${uid}`);
    return { page, complaints, panel: (title: string) => findPanel(page, title) };
  }

  describe('that draws', () => {
    let page: Page;
    let complaints: readonly string[];
    const panel = (title: string) => findPanel(page, title);

    // Nothing here changes what is drawn, so one page does for all.
    beforeAll(async () => {
      ({ page, complaints } = await open('drawings'));
    });
    afterAll(() => page.close());

    it('draws every bar as high as its share and as wide as its bin', async () => {
      const bars = await readBars(panel('Drifting'));
      const n = drifting.counts.reduce((sum, count) => sum + count, 0);
      const shares = { live: drifting.counts.map((count) => count / n), baseline: drifting.baseline };
      const unit = bars.live[0]!.height / shares.live[0]!;
      for (const series of ['live', 'baseline'] as const) {
        expect(bars[series]).toHaveLength(shares[series].length);
        bars[series].forEach(({ height }, i) => expect(height / unit).toBeCloseTo(shares[series][i]!, 4));
      }

      const { edges } = drifting.layout as { edges: readonly number[] };
      const pixelsPerMile = (bars.live.at(-1)!.x - bars.live[1]!.x) / (edges.at(-1)! - edges[0]!);
      bars.live.slice(1).forEach(({ x }, i) => {
        expect((x - bars.live[1]!.x) / pixelsPerMile + edges[0]!).toBeCloseTo(edges[i]!, 0);
      });
      expect(complaints).toEqual([]);
    });

    it.each([
      ['Drifting', drifting],
      ['Categories', airports],
    ])(
      'gives shares by its axis, to the bars and the outline alike: %s',
      async (title, { counts, baseline }) => {
        const bars = await readBars(panel(title));
        const readShare = await readAxis(panel(title));
        const n = counts.reduce((sum, count) => sum + count, 0);
        const shares = { live: counts.map((count) => count / n), baseline };
        for (const series of ['live', 'baseline'] as const) {
          expect(bars[series]).toHaveLength(baseline.length);
          bars[series].forEach(({ y }, i) => expect(readShare(y)).toBeCloseTo(shares[series][i]!, 4));
        }
        const steps = await readOutline(panel(title));
        expect(steps).toHaveLength(baseline.length);
        steps.forEach(({ x, y, end }, i) => {
          expect(readShare(y)).toBeCloseTo(baseline[i]!, 3);
          expect([x, end - x]).toEqual([
            expect.closeTo(bars.baseline[i]!.x, 1),
            expect.closeTo(bars.baseline[i]!.width, 1),
          ]);
        });
      },
    );

    it('stacks the bars of both series on one bottom line', async () => {
      const { live, baseline } = await readBars(panel('Categories'));
      const bottoms = [...live, ...baseline].map(({ y, height }) => Math.round((y + height) * 10) / 10);
      expect(new Set(bottoms).size).toBe(1);
      live.slice(1).forEach(({ x }, i) => expect(x).toBeGreaterThan(live[i]!.x + live[i]!.width));
    });

    it('draws areas in proportion to the shares when asked for density', async () => {
      const { live, baseline } = await readBars(panel('Density'));
      const areaPerShare = (baseline[0]!.width * baseline[0]!.height) / baseline[0]!.share;
      for (const { width, height, share } of [...live, ...baseline]) {
        expect((width * height) / areaPerShare).toBeCloseTo(share, 3);
      }
      const readDensity = await readAxis(panel('Density'));
      const { edges } = drifting.layout as { edges: readonly number[] };
      const n = drifting.counts.reduce((sum, count) => sum + count, 0);
      edges.slice(1).forEach((edge, i) => {
        const share = readDensity(live[i + 1]!.y) * (edge - edges[i]!);
        expect(share).toBeCloseTo(drifting.counts[i + 1]! / n, 4);
      });
    });

    it('tells each bin to the keyboard', async () => {
      await panel('Drifting').locator('[data-target="00"]').focus();
      await page.getByText('distance ≤ 195', { exact: true }).waitFor();
      await page.keyboard.press('End');
      await page.getByText('distance > 1562', { exact: true }).waitFor();
    });
  });

  it('says each state in words', async () => {
    const { page, complaints, panel } = await open('states');
    await panel('Silent').getByText('Stale: newest value 3 h old').waitFor();
    await panel('Silent').getByText('No values arrived in this window (live, 1h window).').waitFor();
    expect((await readBars(panel('Silent'))).live).toEqual([]);
    await panel('Scarce').getByText('Too few observations: 60 of 100').waitFor();
    await panel('Empty').getByText('No data yet: choose a Plumbline query').waitFor();
    await panel('Failed').getByText('The query failed: Prometheus cannot be reached').waitFor();
    await panel('Foreign').getByText('The frame has no field "baseline_share"').waitFor();
    expect(await page.locator('#reactRoot').innerHTML()).not.toContain('NaN');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const findPanel = (page: Page, title: string) => page.getByTestId(`data-testid Panel header ${title}`);

interface Bar {
  readonly share: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars as Chromium laid them out, with the share each claims to show. */
async function readBars(panel: Locator): Promise<Record<'live' | 'baseline', Bar[]>> {
  await panel.locator('rect[data-series=baseline]').first().waitFor();
  const read = (series: string) =>
    panel.locator(`rect[data-series=${series}]`).evaluateAll((bars) =>
      bars.map((bar) => {
        const drawn = bar as unknown as { getBBox(): Bar; dataset: { share: string } };
        const { x, y, width, height } = drawn.getBBox();
        return { share: Number(drawn.dataset.share), x, y, width, height };
      }),
    );
  return { live: await read('live'), baseline: await read('baseline') };
}

/** What a height in the plot means by the percentages beside its axis: by its lowest and highest, as a reader would. */
async function readAxis(panel: Locator): Promise<(y: number) => number> {
  const texts = await panel.locator('text').evaluateAll((found) =>
    found.map((each) => {
      const text = each as unknown as { textContent: string; getAttribute(name: string): string };
      return { text: text.textContent, y: Number(text.getAttribute('y')) };
    }),
  );
  const ticks = texts.flatMap(({ text, y }) => {
    const [, percent] = /^([\d.]+) %$/.exec(text) ?? [];
    return percent === undefined ? [] : [{ share: Number(percent) / 100, y }];
  });
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  expect(high.share).toBeGreaterThan(low.share);
  return (y) => low.share + ((y - low.y) / (high.y - low.y)) * (high.share - low.share);
}

/** The level parts of the baseline's outline, from left to right. */
async function readOutline(panel: Locator): Promise<Array<{ x: number; end: number; y: number }>> {
  const path = await panel.locator('path[data-series=baseline]').getAttribute('d');
  let [x, y] = [NaN, NaN];
  return [...path!.matchAll(/([MHV])([\d.-]+)(?: ([\d.-]+))?/g)].flatMap(([, command, first, second]) => {
    const start = x;
    if (command === 'V') y = Number(first);
    else x = Number(first);
    if (command === 'M') y = Number(second);
    return command === 'H' ? [{ x: start, end: x, y }] : [];
  });
}
