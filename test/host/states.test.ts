import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import type { HistogramQuery } from '@plumbline/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateFlights } from '../demo/source.js';
import type { Daemon } from '../harness/daemon.js';
import { runPlumbline, startExporter } from '../harness/plumbline.js';
import { makeFolder } from '../harness/workspace.js';
import { collectComplaints, launchChromium } from './server/chromium.js';
import { PLUGIN_FOLDERS } from './server/folders.js';
import { LINES } from './server/lines.js';
import { startHost, type Host } from './server/start-host.js';
import type { Datasource } from './server/types.js';

// What a user sees when something is wrong behind the datasource: one panel for each.

const TYPE = 'plumbline-models-datasource';
const QUERY: HistogramQuery = {
  queryType: 'histogram',
  source: 'live',
  model: 'flight-delay',
  version: '2001-01',
  feature: 'distance',
};

interface Case {
  readonly title: string;
  readonly uid: string;
  readonly query: Partial<HistogramQuery>;
  readonly says: string;
}

const CASES: readonly Case[] = [
  { title: 'No traffic', uid: 'quiet', query: {}, says: 'No values arrived in this window' },
  {
    title: 'Unknown feature',
    uid: 'quiet',
    query: { feature: 'nope' },
    says: '"nope" is not in the baseline',
  },
  { title: 'Unknown model', uid: 'quiet', query: { model: 'nope' }, says: 'no model "nope"' },
  { title: 'Exporter down', uid: 'down', query: {}, says: 'Grafana cannot reach the exporter (502)' },
  { title: 'Garbage', uid: 'garbage', query: {}, says: 'not as this version of Plumbline does' },
  {
    title: 'Prometheus down',
    uid: 'down',
    query: { source: 'history' },
    says: 'Grafana cannot reach Prometheus (502)',
  },
  { title: 'Garbage history', uid: 'garbage', query: { source: 'history' }, says: 'not as Prometheus does' },
  { title: 'No Prometheus', uid: 'quiet', query: { source: 'history' }, says: 'History needs Prometheus' },
];

const dashboard = {
  uid: 'states',
  title: 'States',
  schemaVersion: 42,
  time: { from: 'now-5m', to: 'now' },
  panels: CASES.map(({ title, uid, query }, index) => ({
    id: index + 1,
    type: 'plumbline-drift-panel',
    title,
    gridPos: { x: (index % 2) * 12, y: Math.floor(index / 2) * 9, w: 12, h: 9 },
    datasource: { type: TYPE, uid },
    targets: [{ refId: 'A', datasource: { type: TYPE, uid }, ...QUERY, ...query }],
  })),
};

const folder = await makeFolder();
let browser: Browser;
let exporter: Daemon;
let garbage: Server;
let garbageUrl: string;

beforeAll(async () => {
  const baseline = path.join(folder.path, 'baseline.json');
  await runPlumbline(
    ...['baseline', 'build', locateFlights().flights, '--where', 'month(date) = 1'],
    ...['--model', 'flight-delay', '--version', '2001-01', '--label', 'delay', '--out', baseline],
  );
  exporter = await startExporter('--baseline', baseline);
  garbage = createServer((_request, response) => response.end('<html>Sign in</html>')).listen(0, '127.0.0.1');
  await once(garbage, 'listening');
  garbageUrl = `http://127.0.0.1:${(garbage.address() as AddressInfo).port}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await exporter?.stop();
  garbage?.close();
  await folder.remove();
});

describe.each(LINES)('a page of Grafana %s', (line) => {
  let host: Host;
  beforeAll(async () => {
    const nobody = 'http://127.0.0.1:9';
    const models = (uid: string, url: string, prometheusUid?: string): Datasource => ({
      uid,
      name: uid,
      type: TYPE,
      url,
      jsonData: prometheusUid === undefined ? {} : { prometheusUid },
    });
    host = await startHost({
      line,
      pluginFolders: PLUGIN_FOLDERS,
      datasources: [
        models('quiet', exporter.url),
        models('down', nobody, 'prometheus-down'),
        models('garbage', garbageUrl, 'prometheus-garbage'),
        { uid: 'prometheus-down', name: 'Prometheus, down', type: 'prometheus', url: nobody },
        { uid: 'prometheus-garbage', name: 'Prometheus, garbage', type: 'prometheus', url: garbageUrl },
      ],
      dashboards: [dashboard],
    });
  });
  afterAll(() => host.close());

  it('says in words what is wrong, and what to do', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    const complaints = collectComplaints(page);
    await page.goto(`${host.url}/d/states`);
    for (const { title, says } of CASES) {
      await page.getByTestId(`data-testid Panel header ${title}`).getByText(says).first().waitFor();
    }
    expect(await page.locator('#reactRoot').innerText()).not.toMatch(/NaN|undefined|\[object/);
    // The requests that fail are what this is about.
    const isRequest = (complaint: string) => /^(\d{3}|failed): |Failed to load resource/.test(complaint);
    expect(complaints.filter((each) => !isRequest(each))).toEqual([]);
    await page.close();
  });
});
