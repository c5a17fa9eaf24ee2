import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { collectComplaints, launchChromium } from './server/chromium.js';
import { LINES, type Line } from './server/lines.js';
import { startHost } from './server/start-host.js';
import type { DashboardJson } from './server/types.js';

const USAGE = `usage: npm run look -w @plumbline/test -- DASHBOARD.json --to PICTURE.png [--line ${LINES.join('|')}] [OPTION ...]

Takes a picture of a dashboard as Grafana renders it with the built plugins, and prints what the page complains of.

  --exporter URL    exporter behind the datasource "plumbline" (default: none runs)
  --prometheus URL  Prometheus behind the datasource "prometheus" (default: none runs)
  --path PATH       another page, such as /connections/datasources/edit/plumbline
  --query QUERY     variables, time and theme, such as "from=now-15m&theme=light"`;

const NOTHING_THERE = 'http://127.0.0.1:9';

const isLine = (text: string): text is Line => (LINES as string[]).includes(text);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    line: { type: 'string', default: '12' },
    to: { type: 'string' },
    path: { type: 'string' },
    query: { type: 'string', default: '' },
    exporter: { type: 'string', default: NOTHING_THERE },
    prometheus: { type: 'string', default: NOTHING_THERE },
  },
});
const [file] = positionals;
if (!file || !values.to || !isLine(values.line)) throw new Error(USAGE);

const root = path.resolve(import.meta.dirname, '../..');
const dashboard = JSON.parse(await readFile(file, 'utf8')) as DashboardJson;
const host = await startHost({
  line: values.line,
  pluginFolders: ['datasource-plugin', 'panel-plugin'].map((name) => path.join(root, name, 'dist')),
  datasources: [
    { uid: 'plumbline', name: 'Plumbline', type: 'plumbline-models-datasource', url: values.exporter },
    { uid: 'prometheus', name: 'Prometheus', type: 'prometheus', url: values.prometheus },
  ],
  dashboards: [dashboard],
});
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  const complaints = collectComplaints(page);
  await page.goto(`${host.url}${values.path ?? `/d/${dashboard.uid}`}?${values.query}`);
  await page.locator('#reactRoot > :not(style)').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: values.to });
  for (const complaint of complaints) console.error(complaint);
} finally {
  await browser.close();
  await host.close();
}
