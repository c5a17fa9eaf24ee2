import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as GrafanaData from '@grafana/data';
import type { Browser, Page } from 'playwright-core';
import type * as React from 'react';
import type * as Rxjs from 'rxjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateFlights } from '../demo/source.js';
import type { Daemon } from '../harness/daemon.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { makeFolder } from '../harness/workspace.js';
import { collectComplaints, launchChromium } from './server/chromium.js';
import { LINES } from './server/lines.js';
import { startHost, type Host } from './server/start-host.js';
import type { DashboardJson } from './server/types.js';

const root = path.resolve(import.meta.dirname, '../..');
const readDashboard = async (name: string) =>
  JSON.parse(await readFile(path.join(import.meta.dirname, 'dashboards', name), 'utf8')) as DashboardJson;

const folder = await makeFolder();
const baseline = path.join(folder.path, 'baseline.json');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  await runPlumbline(
    ...['baseline', 'build', locateFlights().flights, '--where', 'month(date) = 1'],
    ...['--model', 'flight-delay', '--version', '2001-01', '--label', 'delay', '--out', baseline],
  );
});

afterAll(async () => {
  await browser?.close();
  await folder.remove();
});

describe.each(LINES)('the built plugins in a page of Grafana %s', (line) => {
  let host: Host;
  let exporter: Daemon;

  beforeAll(async () => {
    exporter = await startExporter('--baseline', baseline);
    host = await startHost({
      line,
      pluginFolders: ['datasource-plugin', 'panel-plugin'].map((name) => path.join(root, name, 'dist')),
      datasources: [
        { uid: 'plumbline', name: 'Plumbline', type: 'plumbline-models-datasource', url: exporter.url },
        { uid: 'metrics', name: 'Our metrics', type: 'prometheus', url: exporter.url },
      ],
      dashboards: [await readDashboard('shell.json')],
    });
  });

  afterAll(async () => {
    await host?.close();
    await exporter?.stop();
  });

  it('shows the panel of a dashboard and complains of nothing', async () => {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/d/shell`);
    const panel = page.getByTestId('data-testid Panel header Drift of a feature');
    await panel.getByText('No data yet: choose a Plumbline query').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("hands the plugins the line's own packages, with transformations that work", async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}/?theme=light`);
    const link = page.getByRole('link', { name: 'Plugin shells' });
    expect(await link.getAttribute('href')).toBe('/d/shell?theme=light');
    const [react, frames] = await page.evaluate(async () => {
      const { System } = globalThis as unknown as { System: { import<T>(id: string): Promise<T> } };
      const { version } = await System.import<typeof React>('react');
      const { toDataFrame, transformDataFrame } = await System.import<typeof GrafanaData>('@grafana/data');
      const { lastValueFrom } = await System.import<typeof Rxjs>('rxjs');
      const frame = toDataFrame({ fields: [{ name: 'psi', values: [0.1, 0.2, 0.3] }] });
      const limited = transformDataFrame([{ id: 'limit', options: { limitField: 2 } }], [frame]);
      return [version, (await lastValueFrom(limited)).map(({ fields }) => fields[0]?.values)] as const;
    });
    expect(react.split('.')[0]).toBe({ '12': '18', '13': '19' }[line]);
    expect(frames).toEqual([[0.1, 0.2]]);
    await page.close();
  });

  it('asks by its query editor, each list by what was chosen before', async () => {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/explore/plumbline`);
    await choose(page, 'Model', 'flight-delay');
    await choose(page, 'Version', '2001-01');
    await choose(page, 'Feature', 'distance');
    await page.getByText('distance of flight-delay 2001-01').waitFor();
    expect(complaints).toEqual([]);

    await choose(page, 'Feature', 'origin');
    await page.getByText('origin of flight-delay 2001-01').waitFor();

    const model = page.getByLabel('Model', { exact: true });
    await model.fill('another');
    await page.getByRole('option', { name: 'another' }).click();
    await expect.poll(() => page.getByLabel('Version', { exact: true }).inputValue()).toBe('');
    await page.getByText('origin of flight-delay 2001-01').waitFor({ state: 'detached' });
    await page.close();
  });

  it('offers the variables of a dashboard in its query editor, and reads their values', async () => {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/explore/plumbline?var-text=distance`);
    await choose(page, 'Model', 'flight-delay');
    await choose(page, 'Version', '2001-01');
    await choose(page, 'Feature', '$text');
    await page.getByText('distance of flight-delay 2001-01').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lists the features of a version by its editor of variables', async () => {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/variables/plumbline`);
    // The input lies over its label, so a plain click on either is refused.
    await page.getByRole('radio', { name: 'Features' }).check({ force: true });
    await choose(page, 'Model', 'flight-delay');
    await choose(page, 'Version', '2001-01');
    await page.getByRole('button', { name: 'Run query' }).click();
    const values = page.getByRole('list', { name: 'Preview of values' }).getByRole('listitem');
    await values.first().waitFor();
    expect(await values.allTextContents()).toEqual(['destination', 'distance', 'origin', 'delay']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('saves the form of the datasource and tests the connection through the proxy', async () => {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/connections/datasources/edit/plumbline`);
    const saveAndTest = page.getByRole('button', { name: 'Save & test' });

    await saveAndTest.click();
    await page.getByText('Connected. The exporter watches 1 model in 1 version.').waitFor();
    expect(complaints).toEqual([]);

    await page.getByRole('textbox', { name: 'URL' }).fill(`${exporter.url}/metrics`);
    await saveAndTest.click();
    await page.getByText('Nothing is found at /api/v1/models below this URL (404)').waitFor();

    await exporter.stop();
    await saveAndTest.click();
    await page.getByText('Grafana cannot reach the exporter (502)').waitFor();
    await page.close();
  });
});

async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.getByRole('option', { name, exact: true }).click();
}
